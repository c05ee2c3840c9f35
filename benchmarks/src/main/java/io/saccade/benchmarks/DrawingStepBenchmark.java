package io.saccade.benchmarks;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.DrawingPairsSettings;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.pairs.DrawingPairsFactory;
import io.saccade.plugin.linedrawingtraining.LineDrawingSettings;
import io.saccade.plugin.linedrawingtraining.LineDrawingTrainerFactory;
import io.saccade.plugin.linedrawingtraining.Preset;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.training.EpochSchedule;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole training by {@code line-drawing}. Its pairs are noise, which takes as long as real ones. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(DrawingStepBenchmark.STEPS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class DrawingStepBenchmark {
    static final int STEPS = 20;

    private static final int SIDE = 128;
    private static final int BATCH = 8;
    private static final int COLORS = 27;

    private Path folder;

    @Setup(Level.Trial)
    public void draw() throws Exception {
        folder = Files.createTempDirectory("saccade-drawing");
        Random random = new Random(1);
        try (StageHarness pairs = StageBuilder.of(
                        new DrawingPairsFactory(), new DrawingPairsSettings(Path.of("pairs"), 1))
                .in(folder)
                .open()) {
            for (int i = 0; i < STEPS * BATCH; i++) {
                Sample sample = pairs.sample(i);
                pairs.feed(sample.with(Keys.NAME, "noise" + i)
                        .with(Keys.FRAME, noise(sample, random, 2, 255))
                        .with(Keys.LABELS, noise(sample, random, COLORS, 1))
                        .with(Palette.KEY, new Palette(3)));
            }
            pairs.finish();
        }
    }

    private static Frame noise(Sample sample, Random random, int bound, int times) {
        FrameDraft draft = sample.draft(SIDE, SIDE, Frame.Format.GRAY8);
        byte[] row = new byte[SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) row[x] = (byte) (times * random.nextInt(bound));
            draft.pixels().put(y * draft.strideBytes(), row);
        }
        return draft.done();
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) Files.delete(file);
    }

    @Benchmark
    public void article() throws Exception {
        learn(Preset.ARTICLE, 243);
    }

    @Benchmark
    public void best() throws Exception {
        learn(Preset.BEST, 96);
    }

    private void learn(Preset preset, int channels) throws Exception {
        LineDrawingSettings settings = new LineDrawingSettings(
                Path.of("pairs"),
                Path.of("drawing.onnx"),
                preset,
                Optional.of(channels),
                new EpochSchedule(
                        Optional.of(1), Optional.of(BATCH), Optional.empty(), Optional.of(0.), Optional.empty()),
                0,
                Optional.empty(),
                Optional.empty(),
                new Workplace(Optional.empty(), new TorchOptions(1, "cpu")));
        try (StageHarness trainer = StageBuilder.of(new LineDrawingTrainerFactory(), settings)
                .in(folder)
                .unpoisoned()
                .open()) {
            while (trainer.read().isPresent()) trainer.forget();
        }
    }
}
