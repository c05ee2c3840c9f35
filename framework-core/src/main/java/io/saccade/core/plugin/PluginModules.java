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

/** The modules in a plugin's jars, its own and bundled ones. Each jar is read once. */
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
     * The modules required at run time, by name. Automatic modules declare none, and compile-time requirements don't
     * count.
     */
    Stream<Requires> requirements() {
        return byName.values().stream()
                .map(ModuleReference::descriptor)
                .flatMap(module -> module.requires().stream())
                .filter(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .sorted();
    }

    /** The main module, and the modules it requires transitively, which dependents can read. */
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

    /** A module's file name, for messages. */
    static String jarOf(ModuleReference module) {
        return module.location()
                .map(location -> String.valueOf(Path.of(location).getFileName()))
                .orElseGet(() -> module.descriptor().name());
    }

    /** The class names of the stage factories. */
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
