package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's metrics reach its table, its plots and its report. */
class MeasuringTest {
    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        ScriptedGaze.into(place.path("plugins"));
    }

    @Test
    void gazeIsMeasuredOnTheWayAndAtTheEnd() throws Exception {
        Finished run = place.pipeline("""
                        capture: { type: demo-face, with: { seconds: 2, width: 160, height: 120 } }
                        models:
                          - { type: scripted-gaze, with: { places: [0.3 0.3, 0.7 0.6], samples: 10 } }
                          - { type: gaze-error, with: { heat-map: map.png, size-mm: 527x296, every: 7 } }
                        recorders:
                          - { type: csv, with: { file: error.csv } }
                          - { type: plot, with: { file: error.png } }
                        """).with("--plugins", "plugins").run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err()).containsPattern("gaze-error: mean \\d+ px, median \\d+ px, [0-9.]+ % of the diagonal");
        assertThat(place.report().problems()).isEmpty();
        assertThat(place.report().outputs()).hasSize(3);
        JsonObject metrics = place.report().json().getAsJsonObject("metrics");
        assertThat(metrics.keySet()).containsExactly("meanPx", "medianPx", "diagonalPercent", "degrees", "baselinePx");
        List<String> table = Files.readAllLines(place.path("error.csv"));
        assertThat(table.get(0)).isEqualTo("index,meanPx,medianPx,diagonalPercent,degrees,baselinePx");
        assertThat(table).hasSize(1 + 60 / 7 + 1);
        assertThat(table.get(table.size() - 1))
                .startsWith("59," + metrics.get("meanPx").getAsString() + ",");
        assertPicturesAreThere();
    }

    private void assertPicturesAreThere() throws IOException {
        BufferedImage curves = ImageIO.read(place.path("error.png").toFile());
        assertThat(curves.getWidth()).isEqualTo(3 * 750); // px, %, degrees
        assertThat(curves.getHeight()).isEqualTo(600);
        assertThat(ImageIO.read(place.path("map.png").toFile()).getWidth()).isEqualTo(1280);
        assertThat(place.folder()).isDirectoryNotContaining("glob:**.partial*");
    }

    @Test
    void aRunThatMeasuredNothingSaysSo() {
        Finished run = place.pipeline("""
                        capture: { type: demo-face, with: { seconds: 1, width: 160, height: 120 } }
                        models: [{ type: scripted-gaze, with: { places: [NaN 0.5] } }, { type: gaze-error }]
                        recorders: [{ type: plot, with: { file: error.png } }, { type: csv, with: { file: error.csv } }]
                        """).with("--plugins", "plugins").run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(place.report().problems())
                .containsExactlyInAnyOrder(
                        "gaze-error: 30 of 30 estimates were not numbers, and nothing was measured; the network's"
                                + " answers or the targets are NaN or infinite: train or export the network again",
                        "plot used none of its 30 samples: none had [metrics]",
                        "csv used none of its 30 samples: none had [metrics]");
        assertThat(place.report().outputs()).isEmpty();
    }
}
