package io.saccade.plugin.environments.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The map of a frozen lake: S the start, F ice, H a hole, G the goal. */
public final class LakeMap {
    private static final Map<String, List<String>> MAPS = new TreeMap<>(Map.of(
            "4x4", List.of("SFFF", "FHFH", "FFFH", "HFFG"),
            "8x8",
                    List.of(
                            "SFFFFFFF",
                            "FFFFFFFF",
                            "FFFHFFFF",
                            "FFFFFHFF",
                            "FFFHFFFF",
                            "FHHFFFHF",
                            "FHFFHFHF",
                            "FFFHFFFG")));

    private final List<String> rows;

    private LakeMap(List<String> rows) {
        this.rows = rows;
    }

    /** The names of all maps. */
    public static Set<String> names() {
        return MAPS.keySet();
    }

    /**
     * The map of a name.
     *
     * @throws IllegalArgumentException if there is no such map
     */
    public static LakeMap of(String name) {
        List<String> rows = MAPS.get(name);
        if (rows == null)
            throw new IllegalArgumentException("a frozen lake's map is one of " + names() + ", not " + name);
        return new LakeMap(rows);
    }

    public int rows() {
        return rows.size();
    }

    public int columns() {
        return rows.get(0).length();
    }

    public int states() {
        return rows() * columns();
    }

    /** The letter of a cell; the cell is row x columns + column. */
    public char at(int state) {
        return rows.get(state / columns()).charAt(state % columns());
    }

    /** Whether an episode ends in this cell. */
    public boolean ends(int state) {
        return at(state) == 'G' || at(state) == 'H';
    }
}
