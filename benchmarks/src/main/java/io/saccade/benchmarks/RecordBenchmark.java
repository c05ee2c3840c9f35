package io.saccade.benchmarks;

import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_8;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.line;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;

import io.saccade.api.data.Episode;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Step;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.SampleFactory;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import io.saccade.plugin.episoderecorder.EpisodeRecorderFactory;
import io.saccade.plugin.episoderecorder.EpisodeRecorderSettings;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
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

/** Films an episode of the original's frames, from the first frame to the finished file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(RecordBenchmark.FRAMES)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class RecordBenchmark {
    static final int FRAMES = 600;
    /** The bit rate that OpenCV's writer requests for this size and frame rate. */
    static final int BIT_RATE = 28_800_000;

    private static final double FPS = 30;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    private List<Frame> frames;
    private Path folder;

    @Setup(Level.Trial)
    public void draw() throws Exception {
        folder = Files.createTempDirectory("saccade-record");
        frames = new ArrayList<>();
        MomentSample held = new SampleFactory(new FramePool(false)).sample(0);
        for (int time = 0; time < FRAMES; time++) {
            FrameDraft draft = held.draft(WIDTH, HEIGHT, Frame.Format.BGR8);
            try (Mat pixels = Mats.wrap(draft)) {
                draw(pixels, time);
            }
            frames.add(draft.done());
        }
    }

    /** Draws like d_record.py. */
    private static void draw(Mat pixels, int time) {
        Scalar black = Scalar.all(0);
        pixels.put(Scalar.all(255));
        int x = (int) (300 + 120 * Math.sin(time / 40.));
        double angle = .3 * Math.sin(time / 11.);
        line(pixels, new Point(0, 300), new Point(WIDTH, 300), black, 1, LINE_8, 0);
        rectangle(pixels, new Point(x - 25, 285), new Point(x + 25, 315), black, FILLED, LINE_8, 0);
        Point tip = new Point((int) (x + 100 * Math.sin(angle)), (int) (292 - 100 * Math.cos(angle)));
        line(pixels, new Point(x, 292), tip, new Scalar(101, 152, 202, 0), 10, LINE_AA, 0);
    }

    private StageHarness open() throws Exception {
        EpisodeRecorderSettings settings = new EpisodeRecorderSettings(
                folder,
                "rl-video",
                "all",
                Optional.empty(),
                Optional.of(FPS),
                Optional.empty(),
                VideoCodec.MPEG4,
                Optional.of(BIT_RATE));
        return StageBuilder.of(new EpisodeRecorderFactory(), settings)
                .in(folder)
                .unpoisoned()
                .open();
    }

    @Benchmark
    public void episode() throws Exception {
        try (StageHarness recorder = open()) {
            for (int number = 0; number < FRAMES; number++) {
                Step step = Step.ofState(number).at(0, number).withReward(1).withEnd(number == FRAMES - 1, false);
                Sample sample = recorder.sample(0)
                        .with(Keys.EPISODE, new Episode(0, 1, FPS))
                        .with(Keys.STEP, step)
                        .with(Keys.FRAME, frames.get(number));
                recorder.feed(sample);
            }
            recorder.finish();
        }
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
