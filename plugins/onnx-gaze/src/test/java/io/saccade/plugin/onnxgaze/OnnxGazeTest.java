package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxGazeTest extends StageContract {
    private static final int CROPS = 64;

    @Override
    protected StageBuilder<?> stage() {
        return open("gaze/article-cnn.onnx");
    }

    private static StageBuilder<OnnxGazeSettings> open(String model) {
        return open(ReferenceData.file(model));
    }

    private static StageBuilder<OnnxGazeSettings> open(Path file) {
        return StageBuilder.of(new OnnxGazeFactory(), new OnnxGazeSettings(file, new OnnxOptions("auto", false, 1)));
    }

    @Override
    protected Sample sample(StageHarness harness, int number) throws Exception {
        return Eyes.with(harness.sample(number), crops(), number);
    }

    private static ByteBuffer crops() throws Exception {
        return ReferenceData.values("golden/gaze/crops.npy");
    }

    @Test
    void answersAsThePythonRuntimeDoes() throws Exception {
        try (StageHarness harness = stage().open()) {
            // Computed with ONNX Runtime 1.30.0 for Python on crops divided by 255.
            assertNear(gaze(harness, crops(), 0), 0.5272949, 0.33750796);
            assertNear(gaze(harness, crops(), 1), 0.45758075, 0.4099428);
            assertNear(gaze(harness, crops(), 3), 0.63181484, 0.2706922);
        }
    }

    private static void assertNear(Point gaze, double x, double y) {
        assertThat(gaze.x()).isCloseTo(x, within(1e-5));
        assertThat(gaze.y()).isCloseTo(y, within(1e-5));
    }

    @Test
    void wantsBlueFirstAndLooksWherePeopleClicked() throws Exception {
        double bgr = meanErrorPixels(crops());
        double rgb = meanErrorPixels(Eyes.redFirst(crops()));
        assertThat(bgr).isCloseTo(177, within(1.0));
        assertThat(rgb).isGreaterThan(2 * bgr);
    }

    private double meanErrorPixels(ByteBuffer crops) throws Exception {
        ByteBuffer clicks = ReferenceData.values("golden/gaze/targets.npy");
        double sum = 0;
        try (StageHarness harness = stage().open()) {
            for (int i = 0; i < CROPS; i++) {
                Point gaze = gaze(harness, crops, i);
                double dx = (gaze.x() - clicks.getFloat(8 * i)) * 1919;
                double dy = (gaze.y() - clicks.getFloat(8 * i + 4)) * 1079;
                sum += Math.hypot(dx, dy);
            }
        }
        return sum / CROPS;
    }

    private static Point gaze(StageHarness harness, ByteBuffer crops, int index) throws Exception {
        Point gaze = harness.feed(Eyes.with(harness.sample(index), crops, index))
                .get(0)
                .need(Keys.GAZE);
        harness.forget();
        return gaze;
    }

    @Test
    void saysHowFarOffItIsWhereThatIsKnown(@TempDir Path folder) throws Exception {
        Path model = ReferenceData.file("gaze/article-cnn.onnx");
        Map<String, String> notes = Map.of("saccade.error_px", "220.3", "saccade.screen", "1920x1080");
        try (StageHarness unknown = stage().open();
                StageHarness known = open(NotedModel.write(folder.resolve("noted.onnx"), model, notes))
                        .open()) {
            assertThat(unknown.feed(sample(unknown, 0)).get(0).get(Keys.GAZE_ERROR))
                    .isEmpty();
            Sample answer = known.feed(sample(known, 0)).get(0);
            assertThat(answer.need(Keys.GAZE_ERROR)).isCloseTo(0.1, within(1e-4));
            assertNear(answer.need(Keys.GAZE), 0.5272949, 0.33750796);
        }
    }

    @Test
    void refusesANetworkForSomethingElse() {
        StageBuilder<?> detector = open("models/version-RFB-320.onnx");
        assertThatThrownBy(detector::open)
                .hasMessage("version-RFB-320.onnx: the input must be [n,12,44,3], but is [1,3,240,320]");
    }

    @Test
    void refusesAPictureOfAnotherSize() throws Exception {
        try (StageHarness harness = stage().open()) {
            Sample sample = harness.sample(0);
            Region eye = new Region(0, 0, 32, 32);
            Sample large = sample.with(Keys.EYES, EyePair.of(eye, eye, StageHarness.frame(sample, 64, 32, 0, 0, 0)));
            assertThatThrownBy(() -> harness.feed(large)).hasMessageContaining("must be 44x12 BGR8, but is 64x32");
        }
    }

    @Test
    void letsSamplesWithoutEyesPass() throws Exception {
        try (StageHarness harness = stage().open()) {
            assertThat(harness.feed(harness.sample(0)).get(0).keys()).isEmpty();
            assertThat(harness.counts().passed()).isOne();
        }
    }
}
