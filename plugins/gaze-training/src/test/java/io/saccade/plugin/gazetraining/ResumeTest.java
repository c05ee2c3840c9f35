package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.plugin.training.CheckpointException;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that a training interrupted repeatedly gives the same bits as an uninterrupted one. */
class ResumeTest {
    private static final int EPOCHS = 25;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void draw() throws Exception {
        data = new DrawnClicks(folder.resolve("eyes"), 1).everywhere(60);
    }

    private GazeTrainerSettings settings(Preset preset, int epochs) {
        return Training.settings(data, preset, epochs, Optional.of(.2), Optional.of(Path.of("checkpoint")));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void goesOnToTheSameBits(Preset preset) throws Exception {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Training.run(settings(preset, EPOCHS), whole);
        Path pieces = Files.createDirectory(folder.resolve("pieces"));
        interruptAfter(1, preset, pieces);
        interruptAfter(0, preset, pieces);
        interruptAfter(7, preset, pieces);
        interruptAfter(16, preset, pieces);
        Training.run(settings(preset, EPOCHS), pieces);
        assertThat(Training.networkWithoutDate(pieces)).isEqualTo(Training.networkWithoutDate(whole));
    }

    private void interruptAfter(int rounds, Preset preset, Path where) throws Exception {
        try (StageHarness harness = Training.of(settings(preset, EPOCHS), where).open()) {
            for (int i = 0; i < rounds; i++) assertThat(harness.read()).isPresent();
        }
        assertThat(where.resolve("gaze.onnx")).doesNotExist();
    }

    @Test
    void keepsTheCheckpointToItsOwner() throws Exception {
        interruptAfter(2, Preset.BEST, folder);
        Path checkpoint = folder.resolve("checkpoint");
        assertThat(checkpoint).exists();
        if (Files.getFileStore(checkpoint).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(checkpoint)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesTheCheckpointOfAnotherTraining() throws Exception {
        interruptAfter(2, Preset.BEST, folder);
        assertThatThrownBy(() ->
                        Training.of(settings(Preset.BEST, EPOCHS + 1), folder).open())
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("epochs was 25 and is now 26");
        new DrawnClicks(folder.resolve("eyes"), 3).everywhere(1);
        assertThatThrownBy(
                        () -> Training.of(settings(Preset.BEST, EPOCHS), folder).open())
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("data was");
    }

    /** Checkpoints of version 0.1.0 have these names and values. */
    @Test
    void theIdentityOfATrainingStaysAsInEarlierVersions() {
        GazeTrainerSettings settings = Training.settings(Path.of("eyes"), Preset.ARTICLE, 7);
        assertThat(settings.recipe().identity().values())
                .isEqualTo(Map.of(
                        "preset", "article",
                        "epochs", "7",
                        "batch-size", "32",
                        "learning-rate", "0.001",
                        "noise", "0.0",
                        "validation", "0.0",
                        "patience", "0"));
    }
}
