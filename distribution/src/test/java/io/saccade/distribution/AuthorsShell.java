package io.saccade.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shell of an author of plugins, without a network: the installation's programs, folders of its own for installed
 * plugins, and Maven with an empty local repository. The local repository of the build that runs the tests stands for
 * Maven Central.
 */
final class AuthorsShell {
    private static final String MIRROR = "central-mirror";
    private static final String[] NO_NETWORK = {"unshare", "-rn"};

    private final Workplace place;
    private final Path settings;
    private final Path local;

    AuthorsShell(Workplace place) {
        this.place = place;
        this.local = place.path("m2");
        this.settings = place.file("settings.xml", """
                <settings><mirrors><mirror>
                  <id>%s</id><mirrorOf>central</mirrorOf><url>%s</url>
                </mirror></mirrors></settings>
                """.formatted(
                        MIRROR, Path.of(System.getProperty("maven.repository")).toUri()));
    }

    /** Runs commands in the workplace, which must succeed, and returns what they print. */
    String run(String commands) {
        List<String> shell = new ArrayList<>();
        if (Programs.works("unshare", "-rn", "true")) shell.addAll(List.of(NO_NETWORK));
        shell.addAll(List.of("sh", "-euc", preparation() + commands));
        return Programs.run(shell.toArray(String[]::new));
    }

    private String preparation() {
        return """
                cd '%s'
                export XDG_DATA_HOME="$PWD/data" XDG_STATE_HOME="$PWD/state" JAVA_HOME='%s' SACCADE_OPTS='%s'
                export MAVEN_OPTS="$SACCADE_OPTS"
                unset DISPLAY
                PATH='%s/bin':$JAVA_HOME/bin:$PATH
                mvn() { command mvn -B -s '%s' '-Dmaven.repo.local=%s' "$@"; }
                """.formatted(
                        place.folder(),
                        System.getProperty("java.home"),
                        System.getProperty("test.jvm", ""),
                        Build.home(),
                        settings,
                        local);
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
