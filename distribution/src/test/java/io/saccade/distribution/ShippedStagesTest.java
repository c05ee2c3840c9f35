package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped stages keep the rules that {@code saccade plugin test} tests. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "takes two minutes")
class ShippedStagesTest {
    @TempDir
    Path folder;

    static Stream<Path> plugins() throws IOException {
        try (Stream<Path> entries = Files.list(Build.home().resolve("plugins"))) {
            return entries.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void nothingThatCanBeTestedHereFails(Path plugin) {
        String table = SaccadeProcess.of(
                        folder,
                        "plugin",
                        "test",
                        "--with",
                        Build.home().resolve("pipelines").toString(),
                        plugin.toString())
                .run()
                .out();

        assertThat(table).contains("linkage").doesNotContain("FAILED");
    }
}
