package io.saccade.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Maven as an author of plugins has it: an empty local repository of its own. The local repository of the build that runs
 * the tests stands for Maven Central.
 */
final class AuthorsMaven {
    private static final String MIRROR = "central-mirror";

    private final Path settings;
    private final Path local;

    AuthorsMaven(Workplace place) {
        this.local = place.path("m2");
        this.settings = place.file("settings.xml", """
                <settings><mirrors><mirror>
                  <id>%s</id><mirrorOf>central</mirrorOf><url>%s</url>
                </mirror></mirrors></settings>
                """.formatted(
                        MIRROR, Path.of(System.getProperty("maven.repository")).toUri()));
    }

    /** Options for mvn in a shell. */
    String options() {
        return "-B -s '" + settings + "' '-Dmaven.repo.local=" + local + "'";
    }

    /** The artifacts that came from Maven Central, as paths. */
    List<String> fetchedFromCentral() {
        try (Stream<Path> files = Files.walk(local)) {
            return files.filter(file -> file.endsWith("_remote.repositories"))
                    .filter(file -> Documents.text(file).contains(">" + MIRROR + "="))
                    .map(file -> local.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
