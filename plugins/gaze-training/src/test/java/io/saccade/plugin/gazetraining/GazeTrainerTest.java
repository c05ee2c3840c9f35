package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.gazetraining.training.GazeModelFile;
import io.saccade.plugin.gazetraining.training.GazeTraining;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.onnxruntime.OnnxPort;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.loop.TrainingLoop;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GazeTrainerTest {
    private static final ScreenSize SCREEN = new ScreenSize(1000, 500);

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void draw() throws Exception {
        data = new DrawnClicks(folder.resolve("eyes"), 1).everywhere(60);
    }

    private GazeClicks clicks(Path from) throws Exception {
        return GazeClicks.of(ClickCollection.read(from, Optional.of(SCREEN)).samples(), SCREEN);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void learnsWherePupilsAre(Preset preset) throws Exception {
        Training.run(Training.settings(data, preset, 150), folder);
        GazeClicks others = clicks(new DrawnClicks(folder.resolve("others"), 2).everywhere(40));
        float[] answers = Training.answers(folder.resolve("gaze.onnx"), others);
        assertThat(GazeError.of(answers, others.targets(), SCREEN).meanPx()).isLessThan(60);
    }

    /**
     * Both presets must agree within 1e-5. The kernel's sums nearly cancel, so they are computed in double precision.
     */
    @ParameterizedTest
    @EnumSource(Preset.class)
    void exportsWhatItLearnt(Preset preset) throws Exception {
        GazeClicks clicks = clicks(data);
        try (GazeTraining training = GazeTraining.begin(
                        Training.settings(data, preset, 40).recipe(), new TorchDevice("cpu"), clicks, 5);
                TrainingLoop loop = new TrainingLoop(training.plan(), training.learner())) {
            while (!loop.isFinished()) loop.round();
            Path file = folder.resolve("gaze.onnx");
            GazeModelFile.write(training.network(), clicks, preset, training.kept(), file);
            float[] exported = Training.answers(file, clicks);
            try (PointerScope scope = new PointerScope()) {
                float[] learnt = Tensors.floats(training.network().forward(clicks.pictures(), Pass.EVALUATION));
                assertThat(exported).containsExactly(learnt, within(1e-5f));
            }
            for (float place : exported) assertThat(place).isBetween(0f, 1f);
        }
    }

    @Test
    void notesDownWhatOthersNeedToKnow() throws Exception {
        Training.run(Training.settings(data, Preset.BEST, 40), folder);
        try (OnnxModel model = OnnxModel.open(
                folder.resolve("gaze.onnx"), new OnnxOptions("cpu", false, 1), System.getLogger("network"))) {
            model.requireInput(OnnxPort.ANY, 12, 44, 3);
            model.requireOutput(OnnxPort.ANY, 2);
            Map<String, String> notes = model.metadata();
            assertThat(notes)
                    .containsEntry("saccade.preset", "best")
                    .containsEntry("saccade.samples", "60")
                    .containsEntry("saccade.screen", "1000x500");
            assertThat(Double.parseDouble(notes.get("saccade.error_px"))).isBetween(1.0, 100.0);
            assertThat(Instant.parse(notes.get("saccade.date"))).isBefore(Instant.now());
        }
    }

    /** Without held-out clicks, as in the article, no error is measured, and none may be written. */
    @Test
    void claimsNoErrorThatItHasNotMeasured() throws Exception {
        Training.run(Training.settings(data, Preset.ARTICLE, 1), folder);
        try (OnnxModel model = OnnxModel.open(
                folder.resolve("gaze.onnx"), new OnnxOptions("cpu", false, 1), System.getLogger("network"))) {
            assertThat(model.metadata())
                    .containsEntry("saccade.preset", "article")
                    .doesNotContainKey("saccade.error_px");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void tellsHowFarItIsAfterEachEpoch(Preset preset) throws Exception {
        GazeTrainerSettings settings = Training.settings(data, preset, 30, Optional.of(.25), Optional.empty());
        List<Metrics> epochs = new ArrayList<>();
        Progress last = null;
        try (StageHarness harness = Training.of(settings, folder).open()) {
            for (Optional<Sample> round = harness.read(); round.isPresent(); round = harness.read()) {
                round.get().get(Keys.METRICS).ifPresent(epochs::add);
                last = round.get().need(Keys.PROGRESS);
            }
        }
        assertThat(last).isNotNull();
        assertThat(last.done()).isEqualTo(last.total());
        assertThat(epochs).hasSize(30).allSatisfy(epoch -> assertThat(epoch.values())
                .containsOnlyKeys("epoch", "loss", "validationLoss", "meanPx", "medianPx", "diagonalPercent"));
        assertThat(epochs.get(29).values().get("meanPx"))
                .isLessThan(epochs.get(0).values().get("meanPx"));
    }

    @Test
    void stopsEarlyAndKeepsTheBest() throws Exception {
        GazeRecipe recipe = Training.recipe(Preset.BEST, 5000, 0, Optional.empty(), Optional.of(15));
        GazeTrainerSettings settings = Training.settings(data, recipe, Optional.empty());
        double least = Double.MAX_VALUE;
        int epochs = 0;
        try (StageHarness harness = Training.of(settings, folder).open()) {
            for (Optional<Sample> round = harness.read(); round.isPresent(); round = harness.read()) {
                least = Math.min(least, round.get().need(Keys.METRICS).values().get("meanPx"));
                epochs++;
                harness.forget();
            }
            harness.finish();
        }
        assertThat(epochs).isBetween(20, 4000);
        try (OnnxModel model = OnnxModel.open(
                folder.resolve("gaze.onnx"), new OnnxOptions("cpu", false, 1), System.getLogger("network"))) {
            // Each fold keeps its own best epoch, so their mean is at least as good as the best epoch of all folds.
            assertThat(Double.parseDouble(model.metadata().get("saccade.error_px")))
                    .isLessThanOrEqualTo(least + .1);
        }
    }

    @Test
    void learnsWithNoiseWhenAsked() throws Exception {
        Training.run(Training.settings(data, Preset.ARTICLE, 3), folder);
        byte[] without = Files.readAllBytes(folder.resolve("gaze.onnx"));
        Files.delete(folder.resolve("gaze.onnx"));
        GazeRecipe noisy = Training.recipe(Preset.ARTICLE, 3, .05, Optional.empty(), Optional.empty());
        Training.run(Training.settings(data, noisy, Optional.empty()), folder);
        assertThat(Files.readAllBytes(folder.resolve("gaze.onnx"))).isNotEqualTo(without);
    }
}
