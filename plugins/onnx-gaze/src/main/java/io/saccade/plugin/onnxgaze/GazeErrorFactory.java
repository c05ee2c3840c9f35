package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.nio.file.Path;
import java.util.Optional;

/**
 * GAZE beside TARGET or CLICK to METRICS: how far gaze is off, over all looks since the beginning.
 *
 * <pre>{@code
 * models:
 *   - type: onnx-gaze
 *     with: { model: gaze.onnx }
 *   - type: gaze-error
 *     with: { size-mm: 527x296, distance-mm: 600, heat-map: error.png }
 * }</pre>
 *
 * <p>Two predictions in one pipeline keep apart by names:
 *
 * <pre>{@code
 *   - { name: article, type: onnx-gaze, with: { model: article.onnx }, writes: { gaze: articleGaze } }
 *   - { name: article-error, type: gaze-error, with: { prefix: article }, reads: { gaze: articleGaze } }
 * }</pre>
 *
 * <p>METRICS: {@code meanPx}, {@code medianPx}, {@code diagonalPercent} (the mean), {@code degrees} (the mean, seen
 * from {@code distance-mm} before the middle of a screen of {@code size-mm}) and {@code baselinePx}, the mean error of
 * one who always answers the mean of all targets. They join METRICS that the sample has already. TARGET wins over
 * CLICK; samples without either, and gaze that is no number, go on unmeasured.
 *
 * <p>With {@code every: 1} each sample goes on at once and METRICS are exact at every look, so also at the last. With
 * any other value each sample waits for the next one that has GAZE, and the last one carries the exact end.
 *
 * <p>At the end a sentence is logged that says whether it is worth steering with. It is when the mean is at most half
 * the baseline and at most 8 % of the diagonal; more than 0.8 of the baseline is hardly better than the middle; less
 * than 20 looks are too few to judge by.
 */
public final class GazeErrorFactory extends ModelFactory<GazeErrorSettings> {
    /** Called by the core. */
    public GazeErrorFactory() {
        super(
                "gaze-error",
                GazeErrorSettings.class,
                Ports.reading(Keys.GAZE)
                        .ifPresent(Keys.TARGET, Keys.CLICK, Keys.SCREEN, Keys.METRICS)
                        .writing(Keys.METRICS));
    }

    @Override
    public void check(GazeErrorSettings settings, Check check) {
        settings.heatMap().ifPresent(file -> check.outputFile("heat-map", file));
    }

    @Override
    public Model create(GazeErrorSettings settings, StageContext context) {
        Optional<Path> picture = settings.heatMap().map(context::output);
        if (picture.isPresent()) Fonts.require();
        return new GazeError(settings, picture, context);
    }
}
