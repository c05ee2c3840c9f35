package io.saccade.plugin.torch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.TrainingCapture;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingCaptureTest {
    @TempDir
    Path folder;

    /** Settings of the trainer below. */
    record Settings(long seed) {}

    /** A trainer as in a plugin. */
    private static final class SumTrainerFactory extends TrainerFactory<Settings> {
        SumTrainerFactory() {
            super("sums", Settings.class, Ports.none().writing(Keys.PROGRESS).writing(Keys.METRICS));
        }

        @Override
        public Capture create(Settings settings, StageContext context) throws Exception {
            Path model = context.output(Path.of("sums.onnx"));
            Path memory = context.recording(Path.of("memory"));
            SmallTraining learner = SmallTraining.of(settings.seed());
            context.closing(learner::free);
            Checkpoint checkpoint =
                    new Checkpoint(memory.resolve("sums.checkpoint"), Map.of("seed", String.valueOf(settings.seed())));
            TrainingLoop loop = context.closing(new TrainingLoop(SmallTraining.PLAN, learner, checkpoint));
            return new TrainingCapture(context, loop, () -> export(learner.network, model));
        }

        private static void export(Block network, Path file) throws IOException {
            OnnxGraph graph = new OnnxGraph("sums");
            OnnxValue pixels = graph.input("pixels", OnnxGraph.BATCH, 1, 4, 4);
            graph.output("sum", network.toOnnx(graph, pixels), OnnxGraph.BATCH, 1);
            OnnxFile.write(graph, file);
        }
    }

    private StageHarness open(long seed) throws Exception {
        Files.createDirectories(folder.resolve("memory"));
        return StageBuilder.of(new SumTrainerFactory(), new Settings(seed))
                .in(folder)
                .open();
    }

    @Test
    void givesASampleARoundAndTheModelAtTheEnd() throws Exception {
        try (StageHarness trainer = open(1)) {
            Sample first = trainer.read().orElseThrow();
            assertThat(first.need(Keys.PROGRESS)).isEqualTo(new Progress(4, 16));
            Metrics metrics = first.need(Keys.METRICS);
            assertThat(metrics.values())
                    .containsKeys("epoch", "loss", "validation")
                    .containsEntry("epoch", 1.0);
            while (trainer.read().isPresent()) {
                assertThat(folder.resolve("sums.onnx")).doesNotExist();
            }
            trainer.finish();
        }
        assertThat(folder.resolve("sums.onnx")).isNotEmptyFile();
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        try (StageHarness trainer = open(1)) {
            trainer.read();
            trainer.read();
        }
        assertThat(folder.resolve("sums.onnx")).doesNotExist();
        try (StageHarness trainer = open(1)) {
            Optional<Sample> third = trainer.read();
            assertThat(third.orElseThrow().need(Keys.PROGRESS)).isEqualTo(new Progress(12, 16));
        }
    }

    @Test
    void leavesRoomForAnotherTrainingWhenItIsOver() throws Exception {
        try (StageHarness trainer = open(1)) {
            while (trainer.read().isPresent()) continue;
            trainer.finish();
        }
        try (StageHarness trainer = open(2)) {
            assertThat(trainer.read().orElseThrow().need(Keys.PROGRESS)).isEqualTo(new Progress(4, 16));
        }
    }
}
