package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.wav2liptraining.expert.SyncExpert;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Kills trainings, and checks that they resume from their checkpoints and give the same bits. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class KilledTrainersTest {
    @TempDir
    private Path folder;

    private Path talkers;
    private Path killed;
    private Path whole;

    @BeforeEach
    void draw() throws Exception {
        talkers = DemoTalkers.make(folder, DemoTalkers.people(3, 1.2, 5), .34, 0);
        killed = Files.createDirectory(folder.resolve("killed"));
        whole = Files.createDirectory(folder.resolve("whole"));
    }

    @Test
    void anExpertGoesOnToTheSameBits() throws Exception {
        killOnceThereIsACheckpoint("checkpoint", List.of(talkers, killed));
        assertThat(killed.resolve("expert.npz")).doesNotExist();
        TeachingProcess.expert(talkers, killed, 0);
        TeachingProcess.expert(talkers, whole, 0);
        assertThat(killed.resolve("expert.npz")).hasSameBinaryContentAs(whole.resolve("expert.npz"));
    }

    @Test
    void aGeneratorGoesOnToTheSameBits() throws Exception {
        Path expert = folder.resolve("expert.npz");
        try (SyncExpert any = new SyncExpert(new Channels(1 / 16.0), 3)) {
            NumpyArchive.write(expert, any.tensors());
        }
        killOnceThereIsACheckpoint("lips.checkpoint", List.of(talkers, killed, expert));
        assertThat(killed.resolve("lips.npz")).doesNotExist();
        TeachingProcess.generator(talkers, killed, expert, 0);
        TeachingProcess.generator(talkers, whole, expert, 0);
        assertThat(killed.resolve("lips.npz")).hasSameBinaryContentAs(whole.resolve("lips.npz"));
    }

    /** Kills the process after the first checkpoint. */
    private void killOnceThereIsACheckpoint(String name, List<Path> arguments) throws Exception {
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            killed.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = TeachingProcess.start(killed, arguments);
            try {
                boolean saved = false;
                while (!saved) {
                    assertThat(process.isAlive()).as(() -> said()).isTrue();
                    var key = changes.poll(1, TimeUnit.SECONDS);
                    if (key == null) continue;
                    saved = key.pollEvents().stream()
                            .anyMatch(event -> String.valueOf(event.context()).equals(name));
                    key.reset();
                }
                assertThat(process.isAlive()).isTrue();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private String said() {
        try {
            return Files.readString(killed.resolve("said"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
