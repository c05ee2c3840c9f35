package io.saccade.core.plugin;

import io.saccade.api.spi.StageFactory;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The modules in a plugin's jars: its own and what it bundles. Each jar is read once. */
final class PluginModules implements ModuleFinder {
    private final ModuleReference main;
    private final Map<String, ModuleReference> byName;

    PluginModules(ModuleReference main, Map<String, ModuleReference> byName) {
        this.main = main;
        this.byName = Map.copyOf(byName);
    }

    @Override
    public Optional<ModuleReference> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Set<ModuleReference> findAll() {
        return Set.copyOf(byName.values());
    }

    ModuleDescriptor main() {
        return main.descriptor();
    }

    Set<String> names() {
        return byName.keySet();
    }

    /**
     * What the modules need to run, by name. Automatic modules say nothing, and what is only there for the
     * compiler is not needed.
     */
    Stream<Requires> requirements() {
        return byName.values().stream()
                .map(ModuleReference::descriptor)
                .flatMap(module -> module.requires().stream())
                .filter(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .sorted();
    }

    /** The main module, and what it shows to those who require it. */
    Set<String> shown() {
        Set<String> shown = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(main().name()));
        while (!open.isEmpty()) {
            ModuleReference module = byName.get(open.remove());
            if (module != null && shown.add(module.descriptor().name())) {
                module.descriptor().requires().stream()
                        .filter(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE))
                        .forEach(requires -> open.add(requires.name()));
            }
        }
        return shown;
    }

    /** For sentences: the file that a module lies in. */
    static String jarOf(ModuleReference module) {
        return module.location()
                .map(location -> String.valueOf(Path.of(location).getFileName()))
                .orElseGet(() -> module.descriptor().name());
    }

    /** The classes that make stages, by name. */
    List<String> providers() {
        return byName.values().stream()
                .flatMap(module -> module.descriptor().provides().stream())
                .filter(provides -> provides.service().equals(StageFactory.class.getName()))
                .map(ModuleDescriptor.Provides::providers)
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }
}
