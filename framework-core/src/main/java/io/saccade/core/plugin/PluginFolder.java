package io.saccade.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder of plugins: jars, and folders that hold a jar and its {@code lib/}. */
record PluginFolder(Path path) {
    /**
     * What may be a plugin, by name. Zips are among them, so that they can be refused by name: unpacking one
     * that turns out to be broken would leave half a plugin for the next start.
     */
    List<Path> plugins() {
        if (!Files.exists(path)) return List.of();
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(PluginFolder::mayBePlugin).sorted().toList();
        } catch (IOException e) {
            throw new PluginFailure(
                    "the folder can't be listed (" + PluginFailure.reason(e) + "); name a folder of plugins", e);
        }
    }

    private static boolean mayBePlugin(Path entry) {
        String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) return false;
        return Files.isDirectory(entry) || name.endsWith(".jar") || name.endsWith(".zip");
    }
}
