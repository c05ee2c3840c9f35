package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.gazetraining.folds.GazeFoldsFactory;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first half of the clicks is trained on, the second half measured, in the order of time. */
class LaterClicksTest {
    private static final int CLICKS = 60;

    @TempDir
    private Path folder;

    @Test
    void measuresTheSecondHalfByTheMinute() throws Exception {
        List<Sample> later = later(new MovingClicks(folder.resolve("timed"), 1).add(CLICKS), Optional.empty());
        assertThat(later).hasSize(CLICKS / 2);
        List<Map<String, Double>> metrics =
                later.stream().map(sample -> sample.need(Keys.METRICS).values()).toList();
        for (int i = 0; i < metrics.size(); i++) {
            assertThat(later.get(i).need(Keys.NAME)).isEqualTo("%06d.png".formatted(CLICKS / 2 + i + 1));
            assertThat(metrics.get(i).get("minutes"))
                    .isCloseTo((i + 1) * MovingClicks.SECONDS_BETWEEN / 60., within(1e-9));
            assertThat(metrics.get(i).get("laterErrorPx")).isPositive();
            assertThat(metrics.get(i).containsKey("laterMeanPx")).isEqualTo(i == metrics.size() - 1);
        }
    }

    @Test
    void clicksWithoutTimeHaveNoOrder() throws Exception {
        Path untimed = new DrawnClicks(folder.resolve("untimed"), 1).everywhere(CLICKS);
        assertThat(later(untimed, Optional.of(DrawnClicks.SCREEN))).isEmpty();
    }

    private static List<Sample> later(Path data, Optional<String> screen) throws Exception {
        GazeFoldsSettings settings = new GazeFoldsSettings(
                data, Preset.BEST, 2, false, 0, screen, Optional.of(20), Geometry.NEVER, new TorchOptions(1, "cpu"));
        List<Sample> later = new ArrayList<>();
        try (StageHarness harness =
                StageBuilder.of(new GazeFoldsFactory(), settings).open()) {
            for (Optional<Sample> sample = harness.read(); sample.isPresent(); sample = harness.read()) {
                if (sample.get().get(GazeFoldsFactory.LATER_GAZE).isPresent()) later.add(sample.get());
            }
        }
        return later;
    }
}
