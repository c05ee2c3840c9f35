package io.saccade.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The API of this process, for the module path of test plugins. */
final class TestApi {
    private TestApi() {}

    /** A jar, or a folder of classes. */
    static Path location() {
        return location("io.saccade.api");
    }

    static Path location(String module) {
        return Path.of(ModuleLayer.boot()
                .configuration()
                .findModule(module)
                .orElseThrow()
                .reference()
                .location()
                .orElseThrow());
    }

    /** Writes a jar of the same API with another version. */
    static Path ofVersion(Path jar, String version) {
        try {
            Files.createDirectories(jar.getParent());
            if (Files.isDirectory(location())) {
                TestTools.run(
                        "jar",
                        "--create",
                        "--file",
                        jar.toString(),
                        "-C",
                        location().toString(),
                        ".");
            } else {
                Files.copy(location(), jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestTools.run("jar", "--update", "--file", jar.toString(), "--module-version", version);
        return jar;
    }
}
