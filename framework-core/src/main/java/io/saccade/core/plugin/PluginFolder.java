package io.saccade.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of plugins: jars, and folders that hold a jar and its {@code lib/}. */
record PluginFolder(Path path) {
    private static final Pattern NO_PLUGIN = Pattern.compile(".*-(sources|javadoc|tests)\\.jar");
    private static final List<String> BUILD_OUTPUT = List.of("classes", "maven-archiver", "maven-status");

    /** Whether the folder holds the compiled classes of one plugin, as {@code target/classes} of its build does. */
    static boolean isClasses(Path folder) {
        return Files.isRegularFile(folder.resolve("module-info.class"));
    }

    /**
     * The entries that may be plugins, by name, or the folder itself if it holds a plugin's classes. Zip files are
     * included so that they can be refused by name; they are not unpacked, because a broken zip would leave half a plugin
     * for the next start. In a build's output folder only jars count.
     */
    List<Path> plugins() {
        if (!Files.exists(path)) return List.of();
        if (isClasses(path)) return List.of(path);
        boolean jarsOnly = BUILD_OUTPUT.stream().map(path::resolve).anyMatch(Files::isDirectory);
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(PluginFolder::mayBePlugin)
                    .filter(entry -> !jarsOnly || !Files.isDirectory(entry))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PluginFailure(
                    "the folder can't be listed (" + PluginFailure.reason(e) + "); name a folder of plugins", e);
        }
    }

    private static boolean mayBePlugin(Path entry) {
        String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || NO_PLUGIN.matcher(name).matches()) return false;
        return Files.isDirectory(entry) || name.endsWith(".jar") || name.endsWith(".zip");
    }
}
