package io.saccade.benchmarks;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxgaze.OnnxGazeFactory;
import io.saccade.plugin.onnxgaze.OnnxGazeSettings;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Gaze from a picture of the eyes, with all the work of the stage: fills the tensor, creates and frees the sample. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class GazeBenchmark {
    private static final Region EYE = new Region(0, 0, 32, 32);

    private StageHarness gaze;
    private byte[] picture;

    @Setup(Level.Trial)
    public void open() throws Exception {
        Path model = ReferenceData.at("gaze/article-cnn.onnx");
        gaze = StageBuilder.of(new OnnxGazeFactory(), new OnnxGazeSettings(model, new OnnxOptions("cpu", false, 1)))
                .unpoisoned()
                .open();
        picture = new byte[12 * 44 * 3];
        new Random(1).nextBytes(picture);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        gaze.close();
    }

    @Benchmark
    public List<Sample> gaze() throws Exception {
        Sample sample = gaze.sample(0);
        FrameDraft draft = sample.draft(44, 12, Frame.Format.BGR8);
        ByteBuffer pixels = draft.pixels();
        pixels.put(picture);
        List<Sample> answer = gaze.feed(sample.with(Keys.EYES, EyePair.of(EYE, EYE, draft.done())));
        gaze.forget();
        return answer;
    }
}
