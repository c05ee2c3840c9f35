package io.saccade.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * PF4J's entries in a jar's manifest. All are optional and override the module descriptor.
 *
 * @param requires a range of API versions, such as {@code >=1.2.0}
 * @param dependencies plugin ids in addition to those that the modules require, or version ranges for them
 */
record PluginManifest(
        Optional<String> id,
        Optional<String> version,
        Optional<String> requires,
        List<ManifestDependency> dependencies) {

    /** Reads the manifest of a jar; a folder of classes has none. */
    static PluginManifest read(Path jar) {
        if (Files.isDirectory(jar)) return of(new Attributes());
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return of(manifest == null ? new Attributes() : manifest.getMainAttributes());
        } catch (IOException | SecurityException e) {
            throw new PluginFailure(
                    jar.getFileName() + " is no readable jar (" + PluginFailure.reason(e)
                            + "); it may be cut short: copy or download it again",
                    e);
        }
    }

    private static PluginManifest of(Attributes attributes) {
        return new PluginManifest(
                entry(attributes, "Plugin-Id"),
                entry(attributes, "Plugin-Version"),
                entry(attributes, "Plugin-Requires"),
                entry(attributes, "Plugin-Dependencies").stream()
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .map(String::trim)
                        .filter(dependency -> !dependency.isEmpty())
                        .map(Pf4jPlugins::dependency)
                        .toList());
    }

    private static Optional<String> entry(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue(name)).map(String::trim).filter(value -> !value.isEmpty());
    }
}
