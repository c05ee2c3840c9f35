package io.saccade.plugin.gazetraining.clicks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the screen's three by three regions. */
final class ScreenRegions {
    private static final List<String> NAMES = List.of(
            "upper left",
            "upper middle",
            "upper right",
            "left",
            "middle",
            "right",
            "lower left",
            "lower middle",
            "lower right");

    private ScreenRegions() {}

    /** @param targets x and y alternating, 0..1 */
    static Optional<String> unvisited(float[] targets) {
        boolean[] visited = new boolean[NAMES.size()];
        for (int i = 0; i < targets.length; i += 2) visited[3 * third(targets[i + 1]) + third(targets[i])] = true;
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < visited.length; i++) {
            if (!visited[i]) missing.add(NAMES.get(i));
        }
        if (missing.isEmpty()) return Optional.empty();
        String last = missing.remove(missing.size() - 1);
        return Optional.of(missing.isEmpty() ? last : String.join(", ", missing) + " and " + last);
    }

    private static int third(float fraction) {
        return Math.max(0, Math.min(2, (int) (3 * fraction)));
    }
}
