package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Maven repository of the installation, against which plugins are built. */
class PluginRepositoryTest {
    private static final long MOST_BYTES = 8 << 20;
    private static final List<String> MODULES = List.of(
            "framework-api",
            "framework-core",
            "framework-testkit",
            "bytedeco",
            "onnxruntime",
            "torch",
            "training",
            "desktop",
            "metrics");

    private final Path repository = Build.home().resolve("repository");

    private Path file(String artifact, String ending) {
        return repository.resolve(
                "io/saccade/" + artifact + "/" + Build.VERSION + "/" + artifact + "-" + Build.VERSION + ending);
    }

    @Test
    void hasWhatPluginsCompileAgainst() {
        assertThat(MODULES).allSatisfy(module -> {
            assertThat(file(module, ".jar")).isRegularFile();
            assertThat(file(module, ".pom")).isRegularFile();
        });
        assertThat(file("saccade", ".pom")).isRegularFile();
        assertThat(file("plugins", ".pom")).isRegularFile();
        assertThat(file("framework-api", "-sources.jar")).isRegularFile();
        assertThat(file("framework-testkit", "-sources.jar")).isRegularFile();
        boolean javadoc = Files.exists(Build.home().resolve("docs/api/framework-api"));
        assertThat(Files.exists(file("framework-api", "-javadoc.jar"))).isEqualTo(javadoc);
        assertThat(Files.exists(file("framework-testkit", "-javadoc.jar"))).isEqualTo(javadoc);
    }

    @Test
    void linksToTheJarsOfTheInstallation() throws IOException {
        assertThat(file("framework-api", ".jar").toRealPath())
                .isEqualTo(Build.api().toRealPath());
        try (Stream<Path> files = Files.walk(repository)) {
            List<Path> links = files.filter(Files::isSymbolicLink).toList();
            assertThat(links)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(link -> assertThat(Files.readSymbolicLink(link)).isRelative())
                    .allSatisfy(link -> assertThat(link).isRegularFile())
                    .anyMatch(
                            link -> link.getFileName().toString().matches("opencv-.*-(linux|macosx|windows)-.*\\.jar"));
        }
    }

    @Test
    void takesLittleSpace() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                    .toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }
}
