package io.saccade.core.plugin;

import java.lang.module.ModuleDescriptor.Requires;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the plugins that a plugin depends on, from its modules' requirements and its manifest. */
final class DependencyFinder {
    private final List<PluginCandidate> plugins;
    private final HostModules host;
    private final FailedPlugins failed;
    private final Map<String, PluginCandidate> showing = new LinkedHashMap<>();

    DependencyFinder(List<PluginCandidate> plugins, HostModules host, FailedPlugins failed) {
        this.plugins = plugins.stream()
                .sorted(Comparator.comparing(PluginCandidate::id))
                .toList();
        this.host = host;
        this.failed = failed;
        this.plugins.forEach(plugin -> plugin.modules().shown().forEach(module -> showing.putIfAbsent(module, plugin)));
    }

    /** @throws PluginFailure if a dependency is missing, or is a host module that plugins may not use */
    Collection<Dependency> dependenciesOf(PluginCandidate plugin) {
        Map<String, Dependency> dependencies = new LinkedHashMap<>();
        plugin.modules()
                .requirements()
                .map(Requires::name)
                .filter(module -> !plugin.modules().names().contains(module) && !host.offers(module))
                .map(this::showing)
                .forEach(needed -> dependencies.put(needed.id(), new Dependency(needed, false)));
        for (ManifestDependency listed : plugin.manifest().dependencies()) {
            listed(listed).ifPresent(dependency -> dependencies.putIfAbsent(listed.id(), dependency));
        }
        return new ArrayList<>(dependencies.values());
    }

    private PluginCandidate showing(String module) {
        PluginCandidate plugin = showing.get(module);
        if (plugin == null) throw missing(module);
        return plugin;
    }

    private PluginFailure missing(String module) {
        Optional<PluginFailure> failure = failed.dependentOnModule(module);
        if (failure.isPresent()) return failure.get();
        String wanted = "it requires the module " + module + ", which ";
        if (host.isPlatform(module)) {
            return new PluginFailure(wanted + "this Java was started without; add --add-modules " + module
                    + " to the command line of java");
        }
        if (host.has(module)) {
            return new PluginFailure(wanted + "is internal to Saccade and closed to plugins; remove this dependency"
                    + (module.startsWith("io.saccade.") ? "" : ", or bring it in the plugin's lib/"));
        }
        return new PluginFailure(wanted + elsewhere(module));
    }

    private String elsewhere(String module) {
        Optional<String> hiding = plugins.stream()
                .filter(plugin -> plugin.modules().names().contains(module))
                .map(PluginCandidate::id)
                .findFirst();
        if (hiding.isPresent()) {
            return "is private to the plugin " + hiding.get() + "; add 'requires transitive " + module + "' to that"
                    + " plugin's module-info";
        }
        return failed.unreadableLike(module)
                .map(file -> "may have been in " + file + ", which can't be read; copy that file again")
                .orElse("neither its lib/ nor another plugin has; add the plugin or the jar that has it");
    }

    private Optional<Dependency> listed(ManifestDependency listed) {
        Optional<PluginCandidate> found = plugins.stream()
                .filter(plugin -> plugin.id().equals(listed.id()))
                .findFirst();
        if (found.isEmpty()) {
            if (listed.optional()) return Optional.empty();
            throw failed.dependentOnId(listed.id())
                    .orElseGet(() -> new PluginFailure("its manifest asks for the plugin " + listed.id()
                            + " (Plugin-Dependencies), which is not installed; add that plugin"));
        }
        PluginCandidate plugin = found.get();
        if (!Pf4jPlugins.isInRange(plugin.version(), listed.versions())) {
            throw new PluginFailure("its manifest asks for the plugin " + plugin.id() + " "
                    + listed.versions() + " (Plugin-Dependencies), but version " + plugin.version()
                    + " is installed; install matching versions");
        }
        return Optional.of(new Dependency(plugin, listed.optional()));
    }
}
