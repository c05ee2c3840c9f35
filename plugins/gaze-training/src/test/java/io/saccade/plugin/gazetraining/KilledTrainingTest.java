package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Kills a training, and checks that it resumes from its checkpoint and gives the same bits. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class KilledTrainingTest {
    @TempDir
    private Path folder;

    @Test
    void goesOnToTheSameBitsAfterKill9() throws Exception {
        Path data = new DrawnClicks(folder.resolve("eyes"), 1).everywhere(60);
        Path killed = Files.createDirectory(folder.resolve("killed"));
        killOnceThereIsACheckpoint(data, killed);
        killOnceThereIsACheckpoint(data, killed);
        assertThat(killed.resolve("gaze.onnx")).doesNotExist();
        Training.run(TrainingProcess.settings(data), killed);

        Path whole = Files.createDirectory(folder.resolve("whole"));
        Training.run(TrainingProcess.settings(data), whole);
        assertThat(Training.networkWithoutDate(killed)).isEqualTo(Training.networkWithoutDate(whole));
    }

    /** Kills the process after the checkpoint has been replaced once. */
    private static void killOnceThereIsACheckpoint(Path data, Path where) throws Exception {
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            where.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = TrainingProcess.start(data, where);
            try {
                boolean saved = false;
                while (!saved) {
                    var key = changes.poll(3, TimeUnit.MINUTES);
                    assertThat(key)
                            .as("a checkpoint, while the process is alive")
                            .isNotNull();
                    saved = key.pollEvents().stream()
                            .anyMatch(event -> String.valueOf(event.context()).equals("checkpoint"));
                    key.reset();
                }
                assertThat(process.isAlive()).isTrue();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
