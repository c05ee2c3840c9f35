package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saccade embedded in another program, on the launcher's module path. */
class EmbeddingTest {
    @Test
    void aProgramRunsPausesAndStopsPipelines(@TempDir Path folder) {
        Workplace place = new Workplace(folder);
        place.file(
                "p.yaml",
                "capture: { type: demo-face, with: { seconds: 1 } }\nrecorders: [{ type: trace, with: { file: p.jsonl } }]\n");
        String told = Programs.run(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--module-path",
                Build.home().resolve("lib").toString(),
                "--add-modules",
                "io.saccade.core",
                "--enable-native-access=io.saccade.core",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-cp",
                Path.of(System.getProperty("basedir"), "target/test-classes").toString(),
                EmbeddingProgram.class.getName(),
                Build.home().toString(),
                folder.toString());

        assertThat(told.lines())
                .contains("live: DONE true", "left out: true", "eyes: DONE true", "from a file: DONE true")
                .contains("problem: wrong: capture.type: there is no capture 'demo-fase'. Did you mean 'demo-face'"
                        + " (of the plugin io.saccade.plugin.demo)?");
        assertThat(place.trace("eyes.jsonl")).hasSize(20);
        assertThat(place.trace("p.jsonl")).hasSize(30);
    }

    @Test
    void theClassPathIsRefusedWithTheRemedy(@TempDir Path folder) {
        assertThatThrownBy(() -> Programs.run(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        Path.of(System.getProperty("basedir"), "target/test-classes") + ":" + Build.home() + "/lib/*",
                        EmbeddingProgram.class.getName(),
                        Build.home().toString(),
                        folder.toString()))
                .hasMessageContaining("Saccade is on the class path, but its plugins need the module path")
                .hasMessageContaining("--module-path LIB --add-modules io.saccade.core");
    }

    @Test
    void aFolderWithoutPluginsIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> Programs.run(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "--module-path",
                        Build.home().resolve("lib").toString(),
                        "--add-modules",
                        "io.saccade.core",
                        "-cp",
                        Path.of(System.getProperty("basedir"), "target/test-classes")
                                .toString(),
                        EmbeddingProgram.class.getName(),
                        empty.toString(),
                        empty.toString()))
                .hasMessageContaining("there are no plugins in " + empty);
    }
}
