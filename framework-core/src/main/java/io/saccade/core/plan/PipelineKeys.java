package io.saccade.core.plan;

import io.saccade.core.catalog.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a pipeline file that hold stages. */
public final class PipelineKeys {
    private static final Map<String, Role> SOURCES = ofSources();
    private static final Map<String, Role> LISTS = ofLists();

    /** The keys that name other pipeline files in place of a source. */
    public static final List<String> PARTS = List.of("steps", "together");

    private static final Set<String> OF_ROADS = Set.of("seed", "safety");

    private PipelineKeys() {}

    /** The role of the source under this key. */
    public static @Nullable Role source(String key) {
        return SOURCES.get(key);
    }

    /** The role of the stages in the list under this key. */
    public static @Nullable Role list(String key) {
        return LISTS.get(key);
    }

    static boolean isStage(String key) {
        return SOURCES.containsKey(key) || LISTS.containsKey(key);
    }

    /** Whether the key belongs to one road, so that a file that names other pipelines can't have it. */
    public static boolean isOfRoad(String key) {
        return isStage(key) || OF_ROADS.contains(key);
    }

    /** The key that holds stages of this role. */
    public static String of(Role role) {
        return role.isSource() ? role.label() : role.label() + "s";
    }

    private static Map<String, Role> ofSources() {
        Map<String, Role> keys = new LinkedHashMap<>();
        for (Role role : Role.values()) if (role.isSource()) keys.put(of(role), role);
        return keys;
    }

    private static Map<String, Role> ofLists() {
        Map<String, Role> keys = new LinkedHashMap<>();
        for (Role role : Role.values()) if (!role.isSource()) keys.put(of(role), role);
        return keys;
    }
}
