package io.saccade.benchmarks;

import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import io.saccade.plugin.linedrawing.Compat;
import io.saccade.plugin.linedrawing.EdgesSettings;
import io.saccade.plugin.linedrawing.PosterizeSettings;
import io.saccade.plugin.linedrawing.edges.EdgesFactory;
import io.saccade.plugin.linedrawing.posterize.PosterizeFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A photograph of 128x128 through each stage: creates the sample, drafts the result, and frees both. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class PosterizeBenchmark {
    private static final int SIDE = 128;

    private Mat photo;
    private StageHarness posterize;
    private StageHarness edges;

    @Setup(Level.Trial)
    public void open() throws Exception {
        Natives.load();
        photo = new Mat();
        try (Mat whole = new Mat();
                Size size = new Size(SIDE, SIDE)) {
            PictureFile.read(ReferenceData.at("photos/chelsea.png")).decode(whole);
            resize(whole, photo, size);
        }
        posterize = StageBuilder.of(new PosterizeFactory(), new PosterizeSettings(SIDE, Compat.CORRECTED, 3))
                .unwanted(Keys.FRAME)
                .unpoisoned()
                .open();
        edges = StageBuilder.of(new EdgesFactory(), new EdgesSettings(SIDE, Compat.CORRECTED, Optional.empty()))
                .unpoisoned()
                .open();
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        posterize.close();
        edges.close();
        photo.close();
    }

    private Sample sample(StageHarness stage) {
        Sample sample = stage.sample(0);
        FrameDraft draft = sample.draft(SIDE, SIDE, Frame.Format.BGR8);
        try (Mat pixels = Mats.wrap(draft)) {
            photo.copyTo(pixels);
        }
        return sample.with(Keys.FRAME, draft.done());
    }

    @Benchmark
    public void labels() throws Exception {
        posterize.feed(sample(posterize));
        posterize.forget();
    }

    @Benchmark
    public void edges() throws Exception {
        edges.feed(sample(edges));
        edges.forget();
    }
}
