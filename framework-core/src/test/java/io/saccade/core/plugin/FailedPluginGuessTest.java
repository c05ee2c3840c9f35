package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedPluginGuessTest {
    @ParameterizedTest
    @CsvSource({
        "CAPTURE, haar-eyes, HaarEyeCaptureFactory, true",
        "CAPTURE, haar-eyes, haar-eye-capture, true",
        "CAPTURE, video, VideoCaptureFactory, true",
        "RECORDER, video, VideoCaptureFactory, false",
        "RECORDER, video, VideoRecorderFactory, true",
        "MODEL, smooth-gaze, GazeSmoothingFactory, true",
        "MODEL, onnx-gaze, GazeSmoothingFactory, false",
        "MODEL, wav2lip, Wav2LipFactory, true",
        "ACTUATOR, robot-cursor, robot-cursor, true",
        "MODEL, robot-cursor, CsvFactory, false",
    })
    void namesTellWhatAPluginMayHave(Role role, String type, String name, boolean fits) {
        assertThat(new StageTypeGuess(role, type).fits(name)).isEqualTo(fits);
    }

    @Test
    void failedPluginsAreNamedForTheStagesTheyMayHave(@TempDir Path folder) throws IOException {
        TestPluginJar.plugin("test.angry", "warm-gaze")
                .stage("furious", "if (true) throw new IllegalStateException(\"no luck today\");")
                .writeTo(folder.resolve("angry.jar"));
        Files.writeString(folder.resolve("robot-cursor-0.1.0.jar"), "not a jar");
        Files.writeString(folder.resolve("sound.jar"), "not a jar");

        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder))) {
            assertThat(catalog.failedPluginFor(Role.MODEL, "furious"))
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("test.angry", "no luck today"));
            assertThat(catalog.failedPluginFor(Role.MODEL, "warm-gaze")).isPresent();
            assertThat(catalog.failedPluginFor(Role.ACTUATOR, "robot-cursor"))
                    .hasValueSatisfying(sentence -> assertThat(sentence)
                            .contains("robot-cursor-0.1.0.jar")
                            .doesNotContain("sound.jar"));
            assertThat(catalog.failedPluginFor(Role.MODEL, "posterize")).isEmpty();
        }
    }
}
