package io.saccade.core.plugin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sorts plugins so that each comes after its dependencies, otherwise by id. A plugin with a missing dependency or in a
 * dependency cycle fails together with its dependents; the others are not affected.
 */
final class DependencyGraph {
    private final List<PluginCandidate> plugins;
    private final DependencyFinder finder;
    private final FailedPlugins failed;
    private final Map<String, PluginCandidate> path = new LinkedHashMap<>();
    private final Map<PluginCandidate, List<Dependency>> sorted = new LinkedHashMap<>();

    DependencyGraph(List<PluginCandidate> plugins, DependencyFinder finder, FailedPlugins failed) {
        this.plugins = plugins.stream()
                .sorted(Comparator.comparing(PluginCandidate::id))
                .toList();
        this.finder = finder;
        this.failed = failed;
    }

    /** The usable plugins in order, each with its dependencies. */
    Map<PluginCandidate, List<Dependency>> sorted() {
        plugins.forEach(this::visit);
        return Collections.unmodifiableMap(sorted);
    }

    private void visit(PluginCandidate plugin) {
        if (sorted.containsKey(plugin) || failed.contains(plugin)) return;
        if (path.containsKey(plugin.id())) {
            failCircle(plugin);
            return;
        }
        path.put(plugin.id(), plugin);
        try {
            List<Dependency> dependencies = new ArrayList<>();
            for (Dependency dependency : finder.dependenciesOf(plugin)) {
                visit(dependency.plugin());
                if (isUsable(dependency)) dependencies.add(dependency);
            }
            if (!failed.contains(plugin)) sorted.put(plugin, dependencies);
        } catch (PluginFailure failure) {
            failed.add(plugin, failure);
        } finally {
            path.remove(plugin.id());
        }
    }

    private boolean isUsable(Dependency dependency) {
        Optional<PluginFailure> failure = failed.dependentOf(dependency.plugin());
        if (failure.isPresent() && !dependency.optional()) throw failure.get();
        return failure.isEmpty();
    }

    private void failCircle(PluginCandidate first) {
        List<PluginCandidate> circle = path.values().stream()
                .dropWhile(plugin -> !plugin.equals(first))
                .toList();
        String names = circle.stream().map(PluginCandidate::id).collect(Collectors.joining(" -> "));
        PluginFailure failure = new PluginFailure("plugins depend on one another in a cycle, " + names + " -> "
                + first.id() + "; move what they share to another plugin");
        circle.forEach(plugin -> failed.add(plugin, failure));
    }
}
