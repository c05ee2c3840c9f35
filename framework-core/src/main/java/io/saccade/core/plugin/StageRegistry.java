package io.saccade.core.plugin;

import io.saccade.core.catalog.StageEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stages of the plugins linked so far. A role and type belongs to the plugin that brought it first. */
final class StageRegistry {
    static final Comparator<StageEntry> BY_ROLE_AND_TYPE =
            Comparator.comparing(StageEntry::role).thenComparing(StageEntry::type);

    private final Map<String, StageEntry> byIdentity = new HashMap<>();

    /** Adds all of a plugin's stages, or none. */
    void add(PluginCandidate plugin, Collection<StageEntry> stages) {
        Set<String> own = new HashSet<>();
        for (StageEntry stage : stages) {
            StageEntry other = byIdentity.get(identity(stage));
            if (other != null) {
                throw new PluginFailure("it brings the " + identity(stage) + ", which the plugin " + other.plugin()
                        + " brings too and keeps; remove one of the two plugins");
            }
            if (!own.add(identity(stage))) {
                throw new PluginFailure("it brings the " + identity(stage) + " twice; " + plugin.id()
                        + " must give one of the two another type");
            }
        }
        stages.forEach(stage -> byIdentity.put(identity(stage), stage));
    }

    List<StageEntry> stages() {
        return byIdentity.values().stream().sorted(BY_ROLE_AND_TYPE).toList();
    }

    private static String identity(StageEntry stage) {
        return stage.role().label() + " '" + stage.type() + "'";
    }
}
