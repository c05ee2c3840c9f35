package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import io.saccade.distribution.XServer.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command shows targets to click on, trains a network and measures its error. */
class GazeCalibrateTest {
    /** The targets are 6 % of the screen away from its edges. */
    private static final double[] GRID = {0.06, 0.5, 0.94};

    @Test
    void clicksBecomeANetworkAndItsMeasure(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder);
        CollectedSamples samples = new CollectedSamples(place.path("eyes"));
        try (XServer server = XServer.start();
                Running run = place.saccade(
                                "run",
                                "gaze-calibrate",
                                "--set",
                                "haar-eyes.source={type: demo-face, with: {live: true, seconds: 600}}",
                                "--set",
                                "mouse-clicks.rounds=4",
                                "--report",
                                "report.json")
                        .on(server.display())
                        .start()) {
            while (run.isAlive() && samples.lines().size() < 36) clickEverywhere(server);
            Finished finished = run.await();
            assertThat(finished).as(finished.toString()).returns(0, Finished::exit);
            assertThat(finished.err()).contains("all 36 targets were clicked on", "gaze.onnx was trained on 36 clicks");
        }
        assertThat(place.path("gaze.onnx")).isNotEmptyFile();
        assertThat(place.path("gaze-error.png")).isNotEmptyFile();
        assertThat(place.report().outcome()).isEqualTo("done");
    }

    private static void clickEverywhere(XServer server) {
        for (double x : GRID) {
            for (double y : GRID) {
                Place target = Place.of(x, y);
                server.click(target.x(), target.y());
            }
        }
    }
}
