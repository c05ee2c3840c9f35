package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawn person moves its head while it clicks, and its eyes are found by the detector. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class MovingHeadTest {
    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @ParameterizedTest
    @CsvSource({"best, .6", "article, .8"})
    void theNetworkAllowsForIt(String preset, double part) {
        collect("learnt", 1, "natural");
        collect("others", 7, "natural");
        collect("still", 7, "still");
        train(preset, "auto");
        double moving = error("others");
        double still = error("still");
        train(preset, "never");
        double blind = error("others");
        System.out.printf(
                "%s: %.0f px with a moving head, %.0f px with a still one; without geometry %.0f px%n",
                preset, moving, still, blind);
        assertThat(moving).isLessThanOrEqualTo(part * blind).isLessThanOrEqualTo(1.4 * still);
    }

    /** Collects about 200 clicks. */
    private void collect(String folder, int seed, String head) {
        assertThat(place.pipeline("""
                        seed: %d
                        capture:
                          type: haar-eyes
                          with:
                            source: { type: demo-face, with: { look: 1, clicking: true, fps: 2.5, seconds: 270, head: %s } }
                            track: true
                        recorders: [{ type: click-samples, with: { directory: %s } }]
                        """.formatted(seed, head, folder)).run().exit())
                .isZero();
    }

    private void train(String preset, String geometry) {
        assertThat(place.pipeline("""
                        seed: 1
                        trainer: { type: gaze, with: { data: learnt, model: gaze.onnx, preset: %s, geometry: %s } }
                        """.formatted(preset, geometry))
                        .with("--overwrite")
                        .run()
                        .exit())
                .isZero();
    }

    /** The mean error on a collection, in pixels. */
    private double error(String folder) {
        assertThat(place.pipeline("""
                        capture: { type: click-samples, with: { source: %s } }
                        models:
                          - { type: onnx-gaze, with: { model: gaze.onnx } }
                          - { type: gaze-error, with: { every: 0 } }
                        """.formatted(folder)).run().exit()).isZero();
        return place.report().metric("meanPx");
    }
}
