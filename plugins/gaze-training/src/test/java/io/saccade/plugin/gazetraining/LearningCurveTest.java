package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.calibration.LearningCurve;
import io.saccade.plugin.gazetraining.clicks.GazeClickReader;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.training.Seeds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What some clicks tell about more of them. */
class LearningCurveTest {
    private static LearningCurve curve(GazeClicks clicks, int some) {
        return LearningCurve.of(clicks.part(Arrays.copyOf(Seeds.shuffled(clicks.size(), 5), some)), 1);
    }

    private static GazeClicks read(Path folder, ScreenSize screen) throws Exception {
        return GazeClickReader.usable(
                ClickCollection.read(folder, Optional.of(screen)).samples(), screen, true);
    }

    @Test
    void tellsOfARealPersonWhatMoreClicksBring() throws Exception {
        GazeClicks clicks = read(ReferenceClicks.folder(), new ScreenSize(1920, 1080));
        double measured = curve(clicks, 200).errorPx(200);
        assertThat(curve(clicks, 100).errorPx(200)).isCloseTo(measured, within(.2 * measured));
        assertThat(curve(clicks, 100).errorPx(100)).isGreaterThan(measured);
    }

    @Test
    void tellsOfAMovingHeadWhatMoreClicksBring(@TempDir Path folder) throws Exception {
        GazeClicks clicks = read(new MovingClicks(folder, 1).add(160), new ScreenSize(1000, 500));
        double measured = curve(clicks, 120).errorPx(120);
        assertThat(curve(clicks, 60).errorPx(120)).isCloseTo(measured, within(.3 * measured));
        assertThat(curve(clicks, 60).errorPx(60)).isGreaterThan(measured);
    }
}
