package io.saccade.distribution;

import java.nio.file.Path;

/** Paths of the build. */
final class Build {
    static final String VERSION = System.getProperty("project.version");

    private Build() {}

    /** The installation folder. */
    static Path home() {
        return property("saccade.home");
    }

    /** The root of the source tree. */
    static Path projectRoot() {
        return property("project.root");
    }

    /** The API that plugins compile against. */
    static Path api() {
        return home().resolve("lib/framework-api-" + VERSION + ".jar");
    }

    private static Path property(String name) {
        return Path.of(System.getProperty(name)).toAbsolutePath().normalize();
    }
}
