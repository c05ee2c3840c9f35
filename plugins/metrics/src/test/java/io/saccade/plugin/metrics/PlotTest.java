package io.saccade.plugin.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.plugin.metrics.PlotSettings.Scale;
import io.saccade.plugin.metrics.PlotSettings.X;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest extends StageContract {
    private static final int FIRST_COLOUR = 0xFF0072B2;
    private static final int SECOND_COLOUR = 0xFFD55E00;

    @TempDir
    private Path folder;

    private final AtomicLong clock = new AtomicLong();

    @Override
    protected StageBuilder<PlotSettings> stage() {
        return stage(List.of(), List.of(), Duration.ZERO);
    }

    private StageBuilder<PlotSettings> stage(List<String> series, List<List<String>> panels, Duration every) {
        PlotSettings settings = new PlotSettings(
                Path.of("curves.png"),
                series,
                panels,
                X.PROGRESS,
                Optional.empty(),
                Optional.of("epoch"),
                Scale.AUTO,
                every);
        return StageBuilder.of(new PlotFactory(), settings).in(folder).clock(clock::get);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number)
                .with(Keys.METRICS, new Metrics(Map.of("loss", 1.0 / (number + 1), "accuracy", number / 20.0)))
                .with(Keys.PROGRESS, new Progress(number, 20));
    }

    private static Sample measured(StageHarness harness, String name, double value) {
        return harness.sample(0).with(Keys.METRICS, new Metrics(Map.of(name, value)));
    }

    @Test
    void aMetricMayBeTheXAxis() throws Exception {
        PlotSettings settings = new PlotSettings(
                Path.of("curves.png"),
                List.of(),
                List.of(List.of("error")),
                X.PROGRESS,
                Optional.of("minutes"),
                Optional.empty(),
                Scale.AUTO,
                Duration.ZERO);
        try (StageHarness harness =
                StageBuilder.of(new PlotFactory(), settings).in(folder).open()) {
            harness.feed(measured(harness, "error", 5));
            assertThat(folder.resolve("curves.png")).doesNotExist();
            for (int minute = 0; minute < 3; minute++) {
                Metrics both = new Metrics(Map.of("error", 5.0 + minute, "minutes", (double) minute));
                harness.feed(harness.sample(0).with(Keys.METRICS, both));
            }
        }
        assertThat(colours(0, 750)).contains(FIRST_COLOUR);
    }

    @Test
    void drawsAPanelForEachThingMeasured() throws Exception {
        try (StageHarness harness = stage().open()) {
            for (int i = 0; i < 5; i++) harness.feed(sample(harness, i));
        }
        assertThat(picture().getWidth()).isEqualTo(1500);
        assertThat(picture().getHeight()).isEqualTo(600);
        assertThat(colours(0, 750)).contains(FIRST_COLOUR);
        assertThat(colours(750, 1500)).contains(FIRST_COLOUR);
    }

    @Test
    void drawsTogetherWhatTheSettingsPutTogether() throws Exception {
        List<List<String>> together = List.of(List.of("accuracy", "loss"));
        try (StageHarness harness = stage(List.of(), together, Duration.ZERO).open()) {
            for (int i = 0; i < 5; i++) harness.feed(sample(harness, i));
        }
        assertThat(picture().getWidth()).isEqualTo(750);
        assertThat(colours(0, 750)).contains(FIRST_COLOUR, SECOND_COLOUR);
    }

    @Test
    void isAWholePictureFromTheFirstMeasurementOn() throws Exception {
        try (StageHarness harness = stage().open()) {
            assertThat(folder).isEmptyDirectory();
            for (int i = 0; i < 3; i++) {
                harness.feed(sample(harness, i));
                assertThat(picture().getWidth()).isEqualTo(1500);
                assertThat(folder.toFile().list()).containsExactly("curves.png");
            }
        }
    }

    @Test
    void isDrawnAnewOnlyEverySoOften() throws Exception {
        try (StageHarness harness =
                stage(List.of(), List.of(), Duration.ofSeconds(3)).open()) {
            harness.feed(sample(harness, 0));
            FileTime old = FileTime.fromMillis(0);
            Files.setLastModifiedTime(file(), old);
            clock.addAndGet(2_900_000_000L);
            harness.feed(sample(harness, 1));
            assertThat(Files.getLastModifiedTime(file())).isEqualTo(old);
            clock.addAndGet(100_000_000L);
            harness.feed(sample(harness, 2));
            assertThat(Files.getLastModifiedTime(file())).isNotEqualTo(old);
            Files.setLastModifiedTime(file(), old);
            harness.feed(sample(harness, 3));
            harness.close();
            assertThat(Files.getLastModifiedTime(file())).isNotEqualTo(old);
        }
    }

    @Test
    void makesNoPictureWhereNothingWasMeasured() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.finish();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesOutWhatIsNoNumber() throws Exception {
        StageHarness harness = stage().open();
        try (harness) {
            harness.feed(measured(harness, "loss", Double.NaN));
            assertThat(folder).isEmptyDirectory();
            harness.feed(measured(harness, "loss", 0.5));
            harness.feed(measured(harness, "loss", Double.POSITIVE_INFINITY));
            assertThat(colours(0, 750)).contains(FIRST_COLOUR);
        }
        assertThat(harness.notices()).containsExactly("2 of 3 values of 'loss' were not numbers, and are not drawn");
    }

    @Test
    void tellsWhatNothingMeasured() throws Exception {
        StageHarness harness =
                stage(List.of("loss", "los"), List.of(), Duration.ZERO).open();
        harness.feed(measured(harness, "loss", 1));
        harness.close();
        assertThat(harness.notices()).containsExactly("nothing measured los; there were loss");
    }

    @Test
    void refusesSettingsThatContradictEachOther() {
        assertThatThrownBy(() -> stage(List.of("a"), List.of(List.of("b")), Duration.ZERO))
                .hasMessage("'series' must be left out where 'panels' is set");
        assertThatThrownBy(() -> stage(List.of(), List.of(List.of("b", "b")), Duration.ZERO))
                .hasMessage("'panels' must name a metric once in a panel");
    }

    @Test
    void drawsAMillionValuesInAMoment() throws Exception {
        Curve curve = new Curve("loss");
        for (int i = 0; i < 1_000_000; i++) curve.add(i, 2 + Math.sin(i / 1e5) + (i == 300_001 ? 5 : 0));
        Curve thinned = curve.thinned(750);
        assertThat(thinned.size()).isBetween(750, 1500);
        assertThat(thinned.highest()).isEqualTo(curve.highest()).isGreaterThan(7);
        assertThat(thinned.lowest()).isEqualTo(curve.lowest());
    }

    private Path file() {
        return folder.resolve("curves.png");
    }

    private BufferedImage picture() throws IOException {
        return ImageIO.read(file().toFile());
    }

    private List<Integer> colours(int fromX, int toX) throws IOException {
        BufferedImage picture = picture();
        int width = toX - fromX;
        int[] pixels = picture.getRGB(fromX, 0, width, picture.getHeight(), null, 0, width);
        return Arrays.stream(pixels).distinct().boxed().toList();
    }
}
