package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import io.saccade.distribution.XServer.Place;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command shows targets to click on, trains a network and measures its error. */
class GazeCalibrateTest {
    /** 6 % of the screen away from its edges, and between. */
    private static final List<Place> TARGETS = Stream.of(0.06, 0.5, 0.94)
            .flatMap(x -> Stream.of(Place.of(x, 0.06), Place.of(x, 0.5), Place.of(x, 0.94)))
            .toList();

    private static final String FACE =
            "haar-eyes.source={type: demo-face, with: {live: true, seconds: 600, width: 320, height: 240}}";

    @Test
    void clicksBecomeANetworkAndItsMeasure(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder);
        CollectedSamples samples = new CollectedSamples(place.path("eyes"));
        try (XServer server = XServer.start();
                Running run = place.saccade(
                                "run",
                                "gaze-calibrate",
                                "--set",
                                FACE,
                                "--set",
                                "gaze-calibration.targets=9",
                                "--set",
                                "gaze-calibration.rounds=4",
                                "--set",
                                "gaze.epochs=10",
                                "--set",
                                "gaze-folds.epochs=10",
                                "--set",
                                "gaze-folds.folds=3",
                                "--report",
                                "report.json")
                        .on(server.display())
                        .start()) {
            while (run.isAlive() && samples.lines().size() < 36) server.clickEach(TARGETS);
            Finished finished = run.await();
            assertThat(finished).as(finished.toString()).returns(0, Finished::exit);
            assertThat(finished.err()).contains("all 36 targets were clicked on", "gaze.onnx was trained on 36 clicks");
            assertThat(finished.err())
                    .containsPattern("3\\d clicks: the gaze will be off by about \\d+ px, .* ten more would bring");
        }
        assertThat(samples.rows())
                .extracting(row -> new Place((int) row.x(), (int) row.y()))
                .containsExactlyInAnyOrderElementsOf(fourTimes(TARGETS));
        assertThat(place.path("gaze.onnx")).isNotEmptyFile();
        assertThat(place.path("gaze-error.png")).isNotEmptyFile();
        assertThat(place.report().outcome()).isEqualTo("done");
    }

    private static List<Place> fourTimes(List<Place> targets) {
        return Collections.nCopies(4, targets).stream().flatMap(List::stream).toList();
    }
}
