package io.saccade.core.plugin;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of several plugins with one id, keeps the one in the earlier folder; within a folder, the higher version, then the
 * first by name. The others are reported as replaced or, within one folder, as failed.
 */
final class DuplicateIds {
    private static final Comparator<PluginCandidate> BEST_FIRST = Comparator.comparingInt(PluginCandidate::folder)
            .thenComparing((one, other) -> compareVersions(other.version(), one.version()))
            .thenComparing(PluginCandidate::path);

    private final FailedPlugins failed;

    DuplicateIds(FailedPlugins failed) {
        this.failed = failed;
    }

    List<PluginCandidate> keepBest(List<PluginCandidate> plugins) {
        Map<String, PluginCandidate> best = new LinkedHashMap<>();
        for (PluginCandidate plugin : plugins.stream().sorted(BEST_FIRST).toList()) {
            PluginCandidate kept = best.putIfAbsent(plugin.id(), plugin);
            if (kept == null) continue;
            if (kept.folder() < plugin.folder()) {
                failed.addReplaced(plugin, "version " + kept.version() + " in " + kept.path() + " is used instead");
            } else {
                failed.add(
                        plugin,
                        new PluginFailure("its id " + plugin.id() + " is also that of " + kept.path() + ", version "
                                + kept.version() + ", which is used; remove one of the two"));
            }
        }
        return new ArrayList<>(best.values());
    }

    private static int compareVersions(String one, String other) {
        try {
            return Version.parse(one).compareTo(Version.parse(other));
        } catch (IllegalArgumentException e) { // not a version number: any fixed order will do
            return one.compareTo(other);
        }
    }
}
