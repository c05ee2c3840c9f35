package io.saccade.benchmarks;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.linedrawing.Compat;
import io.saccade.plugin.linedrawing.DrawingPairsSettings;
import io.saccade.plugin.linedrawing.EdgesSettings;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.PhotographsSettings;
import io.saccade.plugin.linedrawing.PosterizeSettings;
import io.saccade.plugin.linedrawing.edges.EdgesFactory;
import io.saccade.plugin.linedrawing.pairs.DrawingPairsFactory;
import io.saccade.plugin.linedrawing.photograph.PhotographsFactory;
import io.saccade.plugin.linedrawing.posterize.PosterizeFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
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

/** A folder of photographs through the four stages of {@code prepare-drawings}, which are opened again for each run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(PrepareBenchmark.PHOTOGRAPHS)
@Warmup(iterations = 30)
@Measurement(iterations = 11)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class PrepareBenchmark {
    static final int PHOTOGRAPHS = 400;

    private static final int SIDE = 128;

    private SamePhotographs photographs;
    private int run;

    @Setup(Level.Trial)
    public void copy() throws Exception {
        photographs = SamePhotographs.copy(PHOTOGRAPHS);
    }

    @TearDown(Level.Trial)
    public void delete() throws Exception {
        photographs.close();
    }

    /** One thread decodes, one draws, one writes, on one processor. */
    @Benchmark
    public void pair() throws Exception {
        prepare(1);
    }

    /** Two threads decode, one draws, two write, on all processors. */
    @Benchmark
    public void pairOnTwoProcessors() throws Exception {
        prepare(2);
    }

    private void prepare(int workers) throws Exception {
        PhotographsSettings source =
                new PhotographsSettings(photographs.folder(), Optional.empty(), SIDE, SIDE, 64, workers);
        Path out = Path.of("pairs" + run++);
        try (StageHarness capture = open(StageBuilder.of(new PhotographsFactory(), source));
                StageHarness edges = open(StageBuilder.of(
                        new EdgesFactory(), new EdgesSettings(SIDE, Compat.CORRECTED, Optional.empty())));
                StageHarness posterize =
                        open(StageBuilder.of(new PosterizeFactory(), new PosterizeSettings(SIDE, Compat.CORRECTED, 3))
                                .unwanted(Keys.FRAME));
                StageHarness pairs =
                        open(StageBuilder.of(new DrawingPairsFactory(), new DrawingPairsSettings(out, workers)))) {
            for (Optional<Sample> photo = capture.read(); photo.isPresent(); photo = capture.read()) {
                record(photo.get(), edges, posterize, pairs);
                capture.forget();
            }
            pairs.finish();
        }
    }

    private StageHarness open(StageBuilder<?> stage) throws Exception {
        return stage.in(photographs.work()).unpoisoned().open();
    }

    /** Copies frames between harnesses, since each has its own moments; that takes microseconds. */
    private static void record(Sample photo, StageHarness edges, StageHarness posterize, StageHarness pairs)
            throws Exception {
        Sample drawn = fed(edges, photo);
        Sample labelled = fed(posterize, photo);
        Sample pair = pairs.sample(0);
        pairs.feed(pair.with(Keys.NAME, photo.need(Keys.NAME))
                .with(Keys.FRAME, copy(drawn.need(Keys.FRAME), pair))
                .with(Keys.LABELS, copy(labelled.need(Keys.LABELS), pair))
                .with(EdgesFactory.RULE, drawn.need(EdgesFactory.RULE))
                .with(Palette.KEY, labelled.need(Palette.KEY)));
        edges.forget();
        posterize.forget();
    }

    private static Sample fed(StageHarness model, Sample photo) throws Exception {
        Sample sample = model.sample(0);
        return model.feed(sample.with(Keys.FRAME, copy(photo.need(Keys.FRAME), sample)))
                .get(0);
    }

    private static Frame copy(Frame frame, Sample to) {
        FrameDraft draft = to.draft(frame.width(), frame.height(), frame.format());
        try (Mat source = Mats.wrap(frame);
                Mat target = Mats.wrap(draft)) {
            source.copyTo(target);
        }
        return draft.done();
    }
}
