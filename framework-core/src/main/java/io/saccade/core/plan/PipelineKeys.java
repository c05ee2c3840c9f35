package io.saccade.core.plan;

import io.saccade.core.catalog.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a pipeline file that hold stages. */
final class PipelineKeys {
    private static final Map<String, Role> SOURCES = ofSources();
    private static final Map<String, Role> LISTS = ofLists();

    private PipelineKeys() {}

    static @Nullable Role source(String key) {
        return SOURCES.get(key);
    }

    static @Nullable Role list(String key) {
        return LISTS.get(key);
    }

    static boolean isStage(String key) {
        return SOURCES.containsKey(key) || LISTS.containsKey(key);
    }

    /** The key that holds stages of this role. */
    static String of(Role role) {
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
