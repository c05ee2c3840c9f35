package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.CollectedClick;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.gazetraining.training.GazeModelFile;
import io.saccade.plugin.gazetraining.training.GazeTraining;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.loop.TrainingLoop;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks that know where the head is. */
class MovingHeadTest {
    private static final ScreenSize SCREEN = new ScreenSize(1000, 500);
    private static final TorchDevice CPU = new TorchDevice("cpu");

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void draw() throws Exception {
        data = new MovingClicks(folder.resolve("eyes"), 1).add(120);
    }

    private static List<CollectedClick> collected(Path from) throws Exception {
        return ClickCollection.read(from, Optional.empty()).samples();
    }

    /** Trains and returns the mean error on other clicks, in pixels. */
    private static double error(GazeTraining training, GazeClicks others) throws Exception {
        try (TrainingLoop loop = new TrainingLoop(training.plan(), training.learner())) {
            while (!loop.isFinished()) loop.round();
        }
        try (PointerScope scope = new PointerScope()) {
            float[] answers = Tensors.floats(training.network().forward(others.inputs(), Pass.EVALUATION));
            return GazeError.of(answers, others.targets(), SCREEN).meanPx();
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void theErrorFallsByMoreThanTwoFifths(Preset preset) throws Exception {
        Path others = new MovingClicks(folder.resolve("others"), 2).add(60);
        GazeRecipe recipe = GazeRecipe.of(preset, Optional.of(200), Geometry.AUTO);
        double blind;
        try (GazeTraining training = GazeTraining.begin(recipe, CPU, GazeClicks.of(collected(data), SCREEN), 1)) {
            blind = error(training, GazeClicks.of(collected(others), SCREEN));
        }
        GazeClicks clicks = GazeClicks.withGeometry(collected(data), SCREEN);
        GazeClicks unseen = GazeClicks.withGeometry(collected(others), SCREEN);
        try (GazeTraining training = GazeTraining.begin(recipe, CPU, clicks, 1)) {
            assertThat(error(training, unseen)).isLessThan(.6 * blind);
            Path file = folder.resolve("network.onnx");
            GazeModelFile.write(training.network(), unseen, preset, Optional.empty(), file);
            try (PointerScope scope = new PointerScope()) {
                float[] torch = Tensors.floats(training.network().forward(unseen.inputs(), Pass.EVALUATION));
                assertThat(Training.answers(file, unseen)).containsExactly(torch, within(2e-4f));
            }
        }
    }

    @Test
    void aMirroredCameraMakesNoDifference() throws Exception {
        GazeRecipe recipe = GazeRecipe.of(Preset.BEST, Optional.of(200), Geometry.AUTO);
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            boolean mirrored = i == 1;
            Path learnt = new MovingClicks(folder.resolve("learnt" + i), 1, mirrored).add(120);
            Path others = new MovingClicks(folder.resolve("others" + i), 2, mirrored).add(60);
            GazeClicks clicks = GazeClicks.withGeometry(collected(learnt), SCREEN);
            try (GazeTraining training = GazeTraining.begin(recipe, CPU, clicks, 1)) {
                errors[i] = error(training, GazeClicks.withGeometry(collected(others), SCREEN));
            }
        }
        assertThat(errors[1]).isLessThan(1.25 * errors[0]);
    }

    @Test
    void theErrorOnHeldOutClicksIsThatOnOthers() throws Exception {
        GazeRecipe recipe = GazeRecipe.of(Preset.BEST, Optional.of(200), Geometry.AUTO);
        GazeClicks unseen =
                GazeClicks.withGeometry(collected(new MovingClicks(folder.resolve("others"), 2).add(60)), SCREEN);
        try (GazeTraining training =
                GazeTraining.begin(recipe, CPU, GazeClicks.withGeometry(collected(data), SCREEN), 1)) {
            double error = error(training, unseen);
            assertThat(training.kept().orElseThrow().meanPx()).isBetween(.7 * error, 1.6 * error);
        }
    }

    @Test
    void theNetworkHasASecondInputUnlessItIsNotWanted() throws Exception {
        train(Geometry.AUTO);
        assertThat(inputs()).containsExactly("eyes", "geometry");
        train(Geometry.NEVER);
        assertThat(inputs()).containsExactly("eyes");
    }

    private List<String> notices(Geometry geometry) throws Exception {
        GazeRecipe recipe = GazeRecipe.of(Preset.BEST, Optional.of(3), geometry);
        try (StageHarness harness = Training.of(
                        Training.settings(data, Optional.empty(), recipe, Optional.empty()), folder)
                .open()) {
            while (harness.read().isPresent()) harness.forget();
            harness.finish();
            return harness.notices();
        }
    }

    private void train(Geometry geometry) throws Exception {
        notices(geometry);
    }

    private List<String> inputs() throws Exception {
        try (OnnxModel model = OnnxModel.open(
                folder.resolve("gaze.onnx"), new OnnxOptions("cpu", false, 1), System.getLogger("network"))) {
            return model.inputs().stream().map(port -> port.name()).toList();
        }
    }

    @Test
    void aMixedCollectionIsTrainedWithoutAndSaysSo() throws Exception {
        Path csv = data.resolve("samples.csv");
        List<String> lines = Files.readAllLines(csv);
        lines.set(5, lines.get(5).replace(",640,480", ",,"));
        Files.write(csv, lines);
        assertThat(notices(Geometry.AUTO)).anyMatch(line -> line.contains("only 119 tell where the eyes were"));
        assertThat(inputs()).containsExactly("eyes");
    }
}
