package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.wav2liptraining.expert.SyncExpertFactory;
import io.saccade.plugin.wav2liptraining.generator.LipTrainerFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests what both trainers write, measure and store, on people who say little; not how well they train. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainersTest {
    private Path talkers;

    @BeforeAll
    void draw(@TempDir Path shared) throws Exception {
        talkers = DemoTalkers.make(shared, DemoTalkers.people(3, 1.2, 5), .34, 0);
    }

    @Test
    void teachAnExpertAndThenAGenerator(@TempDir Path folder) throws Exception {
        List<Map<String, Double>> expert =
                learn(new SyncExpertFactory(), Trainings.expert(talkers, 4, 1, true), folder);
        assertThat(expert).hasSize(2);
        assertThat(expert.get(1))
                .containsKeys("step", "loss", "validationLoss", "syncAccuracy", "waitPercent")
                .containsEntry("step", 4.0);
        assertThat(folder.resolve("expert.onnx")).isNotEmptyFile();

        List<Map<String, Double>> lips =
                learn(new LipTrainerFactory(), Trainings.lips(talkers, 4, folder.resolve("expert.npz")), folder);
        assertThat(lips.get(1)).containsKeys("l1", "copyL1", "syncLoss", "adversarial", "validationLoss");
        // The first evaluation is below the very high 'sync-below', so the expert is active from then on.
        assertThat(lips.get(0)).containsEntry("syncWeight", .03);
        assertThat(folder.resolve("samples/step000000002.png")).isNotEmptyFile();
        assertThat(folder.resolve("lips.onnx")).isNotEmptyFile();
    }

    @Test
    void goOnToTheSameBits(@TempDir Path folder) throws Exception {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Path pieces = Files.createDirectory(folder.resolve("pieces"));
        learn(new SyncExpertFactory(), Trainings.expert(talkers, 4, true), whole);
        interrupt(new SyncExpertFactory(), Trainings.expert(talkers, 4, true), pieces);
        learn(new SyncExpertFactory(), Trainings.expert(talkers, 4, true), pieces);
        assertSame(whole, pieces, "expert.npz");
        assertSame(whole, pieces, "expert.onnx");

        Path expert = whole.resolve("expert.npz");
        learn(new LipTrainerFactory(), Trainings.lips(talkers, 4, expert), whole);
        interrupt(new LipTrainerFactory(), Trainings.lips(talkers, 4, expert), pieces);
        learn(new LipTrainerFactory(), Trainings.lips(talkers, 4, expert), pieces);
        assertSame(whole, pieces, "lips.onnx");
        assertSame(whole, pieces, "lips.npz");
    }

    /** Stops after the first evaluation. The expert is active by then, and must stay so after resuming. */
    private static <C extends Record> void interrupt(TrainerFactory<C> factory, C settings, Path folder)
            throws Exception {
        try (StageHarness trainer =
                StageBuilder.of(factory, settings).in(folder).open()) {
            Optional<Sample> sample = trainer.read();
            while (sample.orElseThrow().get(Keys.METRICS).isEmpty()) sample = trainer.read();
        }
        assertThat(Files.list(folder).map(Path::toString)).anyMatch(file -> file.endsWith("checkpoint"));
    }

    private static void assertSame(Path whole, Path pieces, String file) throws IOException {
        assertThat(pieces.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
    }

    @Test
    void goOnForLongerThanWasPlanned(@TempDir Path folder) throws Exception {
        learn(new SyncExpertFactory(), Trainings.expert(talkers, 2, true), folder);
        Files.delete(folder.resolve("expert.npz"));
        Files.delete(folder.resolve("expert.onnx"));
        assertThat(learn(new SyncExpertFactory(), Trainings.expert(talkers, 4, true), folder))
                .hasSize(1);
    }

    @Test
    void writeWeightsFromElsewhereAsANetwork(@TempDir Path folder) throws Exception {
        Path weights = ReferenceData.golden("generator-weights.npz");
        learn(new LipTrainerFactory(), Trainings.conversion(weights), folder);
        assertThat(folder.resolve("lips.onnx")).isNotEmptyFile();
    }

    @Test
    void sayWhatIsMissing(@TempDir Path folder) throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> learn(new SyncExpertFactory(), Trainings.expert(empty, 2, false), folder))
                .hasMessageContaining("train.txt names no film whose folder exists");
        Path broken = Files.createDirectories(empty.resolve("one"));
        Files.writeString(empty.resolve("train.txt"), "one\n");
        Files.writeString(empty.resolve("val.txt"), "one\n");
        Files.writeString(broken.resolve("audio.wav"), "no sound");
        assertThatThrownBy(() -> learn(new SyncExpertFactory(), Trainings.expert(empty, 2, false), folder))
                .hasMessageContaining("none has five frames with a face in a row, and their sound, at 2 moments");
    }

    @Test
    void refuseMomentsThatDontShareOutAStep() {
        assertThatThrownBy(() -> Trainings.expert(talkers, 4, 3, true))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("divide 'batch-size', which is 2");
    }

    private static <C extends Record> List<Map<String, Double>> learn(
            TrainerFactory<C> factory, C settings, Path folder) throws Exception {
        List<Map<String, Double>> measured = new ArrayList<>();
        try (StageHarness trainer =
                StageBuilder.of(factory, settings).in(folder).open()) {
            for (Optional<Sample> sample = trainer.read(); sample.isPresent(); sample = trainer.read()) {
                sample.get().get(Keys.METRICS).map(Metrics::values).ifPresent(measured::add);
                trainer.forget();
            }
            trainer.finish();
        }
        return measured;
    }
}
