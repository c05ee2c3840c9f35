package io.saccade.benchmarks;

import com.google.gson.Gson;
import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.plugin.onnxgaze.GazeDriftSettings;
import io.saccade.plugin.onnxgaze.OnnxGazeFactory;
import io.saccade.plugin.onnxgaze.OnnxGazeSettings;
import io.saccade.plugin.onnxgaze.SmoothGazeFactory;
import io.saccade.plugin.onnxgaze.SmoothGazeSettings;
import io.saccade.plugin.onnxgaze.drift.GazeDriftFactory;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.robotcursor.ClickKind;
import io.saccade.plugin.robotcursor.ClickSettings;
import io.saccade.plugin.robotcursor.DwellButton;
import io.saccade.plugin.robotcursor.DwellSettings;
import io.saccade.plugin.robotcursor.VirtualCursorFactory;
import io.saccade.plugin.robotcursor.VirtualCursorSettings;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the latency of each frame from the camera's picture to the moved pointer: eye detection, crop, network,
 * drift, smoothing, cursor with dwell; with the article's network, and with one of preset best that gets geometry. Frames are decoded before, and the cursor is virtual. Prints percentiles in a
 * benchmark's format, for frames whose eyes were tracked from the frame before, and for all frames. The result is the
 * CPU time of this thread, which does all the work; the wall-clock time, which includes other processes, is printed as
 * well.
 */
final class SteerLatency implements AutoCloseable {
    private static final int WARM_UP = 2;
    private static final int PASSES = 5;
    private static final long FRAME_NANOS = 40_000_000;
    private static final long NANOS_A_CLICK = 25 * FRAME_NANOS;
    private static final Screen SCREEN = Screen.of("benchmark", 0, 0, 1920, 1080);

    private final StageHarness gaze;
    private final StageHarness smooth = StageHarness.open(
            new SmoothGazeFactory(),
            new SmoothGazeSettings(
                    SmoothGazeSettings.Filter.ONE_EURO,
                    0.5,
                    1,
                    0.25,
                    0.03,
                    0.02,
                    Duration.ofMillis(150),
                    Duration.ofSeconds(1)));
    private final StageHarness cursor = StageHarness.open(
            new VirtualCursorFactory(),
            new VirtualCursorSettings(
                    1920,
                    1080,
                    new ClickSettings(ClickKind.DWELL, 4, 380, false),
                    new DwellSettings(true, 0.03, Duration.ofMillis(800), DwellButton.LEFT, 1)));
    private final StageHarness drift = StageHarness.open(new GazeDriftFactory(), new GazeDriftSettings(20, "none", 4));
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final List<Double> followed = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();
    private final List<Double> waited = new ArrayList<>();
    private long nanos;

    private SteerLatency(Path network) throws Exception {
        gaze = StageBuilder.of(new OnnxGazeFactory(), new OnnxGazeSettings(network, new OnnxOptions("cpu", false, 1)))
                .unpoisoned()
                .open();
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        measure("", ReferenceData.at(EyeCriteria.GAZE_MODEL));
        Path folder = Files.createTempDirectory("steering");
        try {
            measure("geometry, ", SteeringNetwork.train(folder));
        } finally {
            NoisePictures.delete(folder);
        }
    }

    private static void measure(String network, Path file) throws Exception {
        try (SteerLatency latency = new SteerLatency(file)) {
            for (String clip : Clips.NAMES) {
                HeldFrames.Held frames = HeldFrames.decode(Clips.film(clip, 640, 480));
                for (int pass = 0; pass < WARM_UP; pass++) latency.pass(frames, false);
                for (int pass = 0; pass < PASSES; pass++) latency.pass(frames, true);
            }
            print(network + "followed", latency.followed);
            print(network + "all", latency.all);
            print(network + "all waited", latency.waited);
        }
    }

    /** Processes a clip from its first frame on, with no eyes known at the start. */
    private void pass(HeldFrames.Held frames, boolean counts) throws Exception {
        try (StageHarness eyes = Clips.openEyes(HeldFrames.source(frames), true)) {
            boolean known = false;
            while (true) {
                long began = System.nanoTime();
                long start = thread.getCurrentThreadCpuTime();
                Optional<Sample> sample = eyes.read();
                if (sample.isEmpty()) return;
                Optional<EyePair> pair = sample.get().get(Keys.EYES);
                if (pair.isPresent()) steer(pair.get());
                double millis = (thread.getCurrentThreadCpuTime() - start) / 1e6;
                if (counts) all.add(millis);
                if (counts && known) followed.add(millis);
                if (counts) waited.add((System.nanoTime() - began) / 1e6);
                known = pair.isPresent();
                eyes.forget();
            }
        }
    }

    private void steer(EyePair eyes) throws Exception {
        nanos += FRAME_NANOS;
        Point raw = answer(gaze, gaze.sample(nanos).with(Keys.EYES, eyes));
        Point centered = answer(drift, looking(drift.sample(nanos).with(Keys.GAZE, raw), eyes));
        Point calm = answer(smooth, smooth.sample(nanos).with(Keys.GAZE, centered));
        cursor.feed(cursor.sample(nanos).with(Keys.GAZE, calm));
    }

    /** With a click in each second. */
    private Sample looking(Sample sample, EyePair eyes) {
        Sample looking = sample.with(Keys.EYES, eyes);
        if (nanos % NANOS_A_CLICK != 0) return looking;
        Click click = new Click(nanos, nanos / FRAME_NANOS % SCREEN.width(), 500, "left");
        return looking.with(Keys.SCREEN, SCREEN).with(Keys.CLICK, click);
    }

    private static Point answer(StageHarness stage, Sample sample) throws Exception {
        Point answer = stage.feed(sample).get(0).need(Keys.GAZE);
        stage.forget();
        return answer;
    }

    private static void print(String frames, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        for (int percent : new int[] {50, 99, 100}) {
            double value = sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
            System.out.println(new Gson().toJson(Map.of("name", frames + " p" + percent, "ms", value, "min", value)));
        }
    }

    @Override
    public void close() throws Exception {
        gaze.close();
        drift.close();
        smooth.close();
        cursor.close();
    }
}
