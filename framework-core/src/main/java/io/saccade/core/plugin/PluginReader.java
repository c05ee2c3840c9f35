package io.saccade.core.plugin;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** Reads only the module descriptors and the manifest of a plugin's jars. */
final class PluginReader {
    private static final String SLF4J = "org.slf4j";

    private final Logger log;

    PluginReader(Logger log) {
        this.log = log;
    }

    /**
     * @param path a jar, a folder with one jar and {@code lib/}, or a folder of classes
     * @param folder the rank of the plugin folder
     */
    PluginCandidate read(Path path, int folder) {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new PluginFailure("a plugin is a jar or a folder; unpack the zip and remove it");
        }
        if (!Files.isDirectory(path)) noFile(path).ifPresent(PluginReader::refuse);
        boolean hasLibraries = Files.isDirectory(path) && !PluginFolder.isClasses(path);
        Path jar = hasLibraries ? onlyJar(path) : path;
        PluginManifest manifest = PluginManifest.read(jar);
        ModuleReference main = module(jar);
        ModuleDescriptor descriptor = main.descriptor();
        if (descriptor.isAutomatic()) {
            throw new PluginFailure("it has no module-info.class, and a plugin is a Java module; add a module-info.java"
                    + " and build it again, or put the jar into the lib/ folder of the plugin that uses it");
        }
        Map<String, ModuleReference> modules = new LinkedHashMap<>();
        modules.put(descriptor.name(), main);
        if (hasLibraries) addBundled(path, modules);
        return new PluginCandidate(
                path,
                folder,
                manifest.id().orElse(descriptor.name()),
                manifest.version()
                        .or(descriptor::rawVersion)
                        .orElse(PluginFileName.of(jar).version()),
                new PluginModules(main, modules),
                manifest);
    }

    private static void refuse(String clause) {
        throw new PluginFailure(clause);
    }

    /** Why the path is not a readable regular file, if so. Reading a pipe would block forever. */
    private static Optional<String> noFile(Path path) {
        if (Files.isRegularFile(path)) return Optional.empty();
        if (Files.isSymbolicLink(path))
            return Optional.of("it is a link to a file that does not exist; remove the link");
        return Optional.of(
                "it is " + (Files.isDirectory(path) ? "a folder" : "a pipe or a device") + " and no file; remove it");
    }

    private void addBundled(Path plugin, Map<String, ModuleReference> modules) {
        for (Path jar : jars(plugin.resolve("lib"))) {
            ModuleReference module = module(jar);
            String name = module.descriptor().name();
            if (name.equals(SLF4J)) {
                log.warn(
                        "{} brings its own {}, which is set aside: log lines would be lost. Remove it from the plugin.",
                        plugin.getFileName(),
                        jar.getFileName());
                continue;
            }
            ModuleReference other = modules.putIfAbsent(name, module);
            if (other != null) {
                throw new PluginFailure("it has the module " + name + " twice, once in lib/" + jar.getFileName()
                        + " and once in " + PluginModules.jarOf(other) + "; remove one of the two");
            }
        }
    }

    private Path onlyJar(Path folder) {
        List<Path> jars = jars(folder);
        if (jars.size() == 1) return jars.get(0);
        throw new PluginFailure(
                jars.isEmpty()
                        ? "the folder has no jar; put the plugin's jar into it, and what it needs into lib/"
                        : "the folder has " + jars.size() + " jars ("
                                + jars.get(0).getFileName() + ", "
                                + jars.get(1).getFileName()
                                + (jars.size() > 2 ? ", ..." : "")
                                + "); leave the plugin's own there and move the others into lib/");
    }

    /** The jars in a folder. Hidden files are ignored: other systems leave files such as {@code ._x.jar}. */
    private List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(
                            entry -> entry.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
                    .filter(this::isFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PluginFailure(
                    folder + " can't be listed (" + PluginFailure.reason(e) + "); make the folder readable", e);
        }
    }

    private boolean isFile(Path jar) {
        noFile(jar).ifPresent(why -> log.warn("{} is set aside: {}", jar, why));
        return Files.isRegularFile(jar);
    }

    private static ModuleReference module(Path jar) {
        if (!Files.isDirectory(jar) && !jar.toString().endsWith(".jar")) {
            throw new PluginFailure(
                    "Java loads no file named " + jar.getFileName() + "; rename it so that it ends in .jar");
        }
        try {
            return ModuleFinder.of(jar).findAll().stream()
                    .findFirst()
                    .orElseThrow(() -> new FindException(jar + " holds no module"));
        } catch (FindException e) {
            throw new PluginFailure(
                    jar.getFileName() + " can't be read as a module (" + PluginFailure.reason(e)
                            + "); it may be damaged, or made for a newer Java than this one, "
                            + Runtime.version().feature() + ": copy it again, or get a build for this Java",
                    e);
        }
    }
}
