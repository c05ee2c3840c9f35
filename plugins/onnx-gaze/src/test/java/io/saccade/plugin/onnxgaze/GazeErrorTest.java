package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazeErrorTest extends StageContract {
    /** 1001 x 501 pixels, so that fractions are whole numbers of pixels. */
    private static final String SCREEN = "1001x501";

    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<GazeErrorSettings> stage() {
        return stage(1);
    }

    private StageBuilder<GazeErrorSettings> stage(int every) {
        return builder(settings(Optional.empty(), every, Optional.empty()));
    }

    private StageBuilder<GazeErrorSettings> builder(GazeErrorSettings settings) {
        return StageBuilder.of(new GazeErrorFactory(), settings).in(folder);
    }

    private static GazeErrorSettings settings(Optional<String> prefix, int every, Optional<Path> heatMap) {
        return new GazeErrorSettings(Optional.of(SCREEN), Optional.empty(), 600, prefix, heatMap, every);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return look(harness, new Point(number / 20.0, 0.5), new Point(0.5, 0.5));
    }

    private static Sample look(StageHarness harness, Point target, Point gaze) {
        return harness.sample(0).with(Keys.TARGET, target).with(Keys.GAZE, gaze);
    }

    @Test
    void countsLooksThatAreNoNumbers() throws Exception {
        Point middle = new Point(.5, .5);
        Point nowhere = new Point(Double.NaN, .5);
        try (StageHarness harness = stage().open()) {
            harness.feed(look(harness, middle, nowhere));
            harness.feed(look(harness, middle, new Point(.5, Double.POSITIVE_INFINITY)));
            harness.finish();
            assertThat(harness.notices())
                    .singleElement()
                    .asString()
                    .startsWith("2 of 2 estimates were not numbers, and nothing was measured;");
        }
        try (StageHarness harness = stage().open()) {
            harness.feed(look(harness, nowhere, middle));
            assertThat(metrics(harness.feed(look(harness, middle, middle)))).containsEntry("meanPx", 0.);
            harness.finish();
            assertThat(harness.notices()).singleElement().asString().startsWith("1 of 2 estimates were not numbers");
        }
    }

    @Test
    void measuresAsAPlainComputationDoes() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(look(harness, new Point(0, 0), new Point(0.03, 0.08))); // 30 and 40 px: 50
            harness.feed(look(harness, new Point(1, 0), new Point(0.9, 0))); // 100
            Map<String, Double> metrics = metrics(harness.feed(look(harness, new Point(0.5, 1), new Point(0.5, 1.2))));
            // Errors are 50, 100 and 100 px; the mean of the targets is at pixel 500, 500 / 3.
            double toCorner = Math.hypot(500, 500 / 3.0);
            assertThat(metrics)
                    .containsOnlyKeys("meanPx", "medianPx", "diagonalPercent", "baselinePx")
                    .hasEntrySatisfying("meanPx", value -> near(value, 250 / 3.0))
                    .hasEntrySatisfying("medianPx", value -> near(value, 100))
                    .hasEntrySatisfying(
                            "diagonalPercent", value -> near(value, 100 * 250 / 3.0 / Math.hypot(1001, 501)))
                    .hasEntrySatisfying("baselinePx", value -> near(value, (2 * toCorner + 1000 / 3.0) / 3));
        }
    }

    @Test
    void agreesWithTheReferenceOnRealClicks() throws Exception {
        var clicks = ReferenceData.values("golden/gaze/targets.npy");
        ErrorStatistics statistics = new ErrorStatistics(Optional.empty());
        Screen screen = Screen.of("s", 0, 0, 1920, 1080);
        double sum = 0;
        int count = clicks.capacity() / 8;
        for (int i = 0; i < count; i++) {
            Point target = new Point(clicks.getFloat(8 * i), clicks.getFloat(8 * i + 4));
            statistics.add(new Look(target, new Point(0.5, 0.5), screen));
            sum += Math.hypot((target.x() - 0.5) * 1919, (target.y() - 0.5) * 1079);
        }
        assertThat(statistics.meanPixels()).isCloseTo(sum / count, within(1e-9));
    }

    @Test
    void tellsAnglesAsTheEyesSeeThem() {
        ViewingAngle angle = new ViewingAngle(600, 300, 300);
        // Each of the left and right edges is seen at 45 degrees from the middle.
        assertThat(angle.degrees(new Point(0.5, 0.5), new Point(1, 0.5))).isCloseTo(45, within(1e-9));
        assertThat(angle.degrees(new Point(0, 0.5), new Point(1, 0.5))).isCloseTo(90, within(1e-9));
        assertThat(angle.degrees(new Point(0.5, 0.5), new Point(0.5 + 1e-7, 0.5)))
                .isCloseTo(Math.toDegrees(2e-7), within(1e-12));
        assertThat(angle.degrees(new Point(0.3, 0.9), new Point(0.3, 0.9))).isZero();
    }

    @Test
    void tellsDegreesWhereTheScreensSizeIsKnown() throws Exception {
        GazeErrorSettings settings = new GazeErrorSettings(
                Optional.of(SCREEN), Optional.of("600x300"), 300, Optional.of("article"), Optional.empty(), 1);
        try (StageHarness harness = builder(settings).open()) {
            Map<String, Double> metrics = metrics(harness.feed(look(harness, new Point(0.5, 0.5), new Point(1, 0.5))));
            assertThat(metrics)
                    .containsOnlyKeys(
                            "articleMeanPx",
                            "articleMedianPx",
                            "articleDiagonalPercent",
                            "articleDegrees",
                            "articleBaselinePx");
            near(metrics.get("articleDegrees"), 45);
        }
    }

    @Test
    void takesClicksByTheScreenThatSamplesCarry() throws Exception {
        GazeErrorSettings settings =
                new GazeErrorSettings(Optional.empty(), Optional.empty(), 600, Optional.empty(), Optional.empty(), 1);
        Screen second = Screen.of("second", 1920, 0, 1001, 501);
        Click click = new Click(0, 1920 + 500, 250, "left");
        try (StageHarness harness = builder(settings).open()) {
            Sample sample =
                    harness.sample(0).with(Keys.GAZE, new Point(0.5, 0.7)).with(Keys.CLICK, click);
            assertThat(harness.feed(sample).get(0).get(Keys.METRICS)).isEmpty();
            assertThat(harness.notices()).singleElement().asString().contains("set 'screen: 1920x1080'");

            Sample known = harness.sample(1)
                    .with(Keys.GAZE, new Point(0.5, 0.7))
                    .with(Keys.CLICK, click)
                    .with(Keys.SCREEN, second);
            near(metrics(harness.feed(known)).get("meanPx"), 100);
        }
    }

    @Test
    void targetsWinOverClicks() throws Exception {
        try (StageHarness harness = stage().open()) {
            Sample both = look(harness, new Point(0.5, 0.5), new Point(0.5, 0.5))
                    .with(Keys.CLICK, new Click(0, 0, 0, "left"));
            near(metrics(harness.feed(both)).get("meanPx"), 0);
        }
    }

    @Test
    void addsToMetricsThatAreThere() throws Exception {
        try (StageHarness harness =
                builder(settings(Optional.of("best"), 1, Optional.empty())).open()) {
            Sample sample = sample(harness, 0).with(Keys.METRICS, new Metrics(Map.of("articleMeanPx", 212.0)));
            assertThat(metrics(harness.feed(sample)))
                    .containsEntry("articleMeanPx", 212.0)
                    .containsKey("bestMeanPx");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 1000})
    void lastSampleCarriesTheExactEndAndNoneWaitsForMoreThanOne(int every) throws Exception {
        try (StageHarness harness = stage(every).open()) {
            assertThat(harness.feed(sample(harness, 0))).isEmpty();
            for (int i = 1; i < 5; i++) {
                List<Sample> out = harness.feed(sample(harness, i));
                assertThat(out).extracting(Sample::index).containsExactly(i - 1L);
                boolean due = every == 2 && i % 2 == 0; // the emitted sample is the second or fourth
                assertThat(out.get(0).get(Keys.METRICS).isPresent()).isEqualTo(due);
            }
            Sample unmeasured = harness.sample(0).with(Keys.GAZE, new Point(0.1, 0.1));
            assertThat(harness.feed(unmeasured)).extracting(Sample::index).containsExactly(4L);
            List<Sample> last = harness.finish();
            assertThat(last).extracting(Sample::index).containsExactly(5L);
            near(metrics(last).get("meanPx"), (500 + 450 + 400 + 350 + 300) / 5.0);
        }
    }

    @Test
    void nothingWaitsWhereEachLookIsTold() throws Exception {
        try (StageHarness harness = stage(1).open()) {
            for (int i = 0; i < 3; i++) {
                assertThat(harness.feed(sample(harness, i))).singleElement().matches(out -> out.get(Keys.METRICS)
                        .isPresent());
            }
            assertThat(harness.finish()).isEmpty();
        }
    }

    @Test
    void gazeThatIsNoNumberAndSamplesWithoutATargetGoOnUnmeasured() throws Exception {
        try (StageHarness harness = stage().open()) {
            Sample lost = look(harness, new Point(0.5, 0.5), new Point(Double.NaN, 0.5));
            Sample free = harness.sample(1).with(Keys.GAZE, new Point(0.5, 0.5));
            Sample blink = harness.sample(2).with(Keys.TARGET, new Point(0.5, 0.5));
            for (Sample sample : List.of(lost, free, blink)) {
                assertThat(harness.feed(sample)).singleElement().matches(out -> out.get(Keys.METRICS)
                        .isEmpty());
            }
            harness.finish();
            assertThat(harness.notices())
                    .singleElement()
                    .asString()
                    .startsWith("1 of 1 estimates were not numbers, and nothing was measured;");
        }
    }

    @Test
    void saysThatNoSampleHadBoth() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(harness.sample(0).with(Keys.GAZE, new Point(0.5, 0.5)));
            harness.finish();
            assertThat(harness.notices())
                    .containsExactly("nothing was measured: no sample had both gaze and a target or a click");
        }
    }

    @Test
    void drawsItsHeatMapAtTheEnd() throws Exception {
        Path picture = Path.of("error.png");
        try (StageHarness harness =
                builder(settings(Optional.empty(), 1, Optional.of(picture))).open()) {
            harness.feed(sample(harness, 3));
            assertThat(folder.resolve(picture)).doesNotExist();
            harness.finish();
        }
        assertThat(folder.resolve(picture)).isNotEmptyFile();
    }

    @Test
    void makesNoHeatMapOfNothing() throws Exception {
        try (StageHarness harness = builder(settings(Optional.empty(), 1, Optional.of(Path.of("error.png"))))
                .open()) {
            harness.finish();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThatThrownBy(() -> new GazeErrorSettings(
                        Optional.of("full-hd"), Optional.empty(), 600, Optional.empty(), Optional.empty(), 1))
                .hasMessage("'screen' must be width x height in pixels, such as 1920x1080");
        assertThatThrownBy(() -> new GazeErrorSettings(
                        Optional.empty(), Optional.of("527"), 600, Optional.empty(), Optional.empty(), 1))
                .hasMessage("'size-mm' must be width x height in millimetres, such as 527x296");
        assertThatThrownBy(() -> settings(Optional.empty(), 1, Optional.of(Path.of("map.jpg"))))
                .hasMessage("'heat-map' must end in .png");
    }

    private static Map<String, Double> metrics(List<Sample> out) {
        return out.get(0).need(Keys.METRICS).values();
    }

    private static void near(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-9));
    }
}
