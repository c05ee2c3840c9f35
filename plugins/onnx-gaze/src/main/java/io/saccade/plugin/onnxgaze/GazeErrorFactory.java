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
 * GAZE with TARGET or CLICK to METRICS: the gaze error over all estimates since the beginning.
 *
 * <pre>{@code
 * models:
 *   - type: onnx-gaze
 *     with: { model: gaze.onnx }
 *   - type: gaze-error
 *     with: { size-mm: 527x296, distance-mm: 600, heat-map: error.png }
 * }</pre>
 *
 * <p>Names keep two predictions in one pipeline apart:
 *
 * <pre>{@code
 *   - { name: article, type: onnx-gaze, with: { model: article.onnx }, writes: { gaze: articleGaze } }
 *   - { name: article-error, type: gaze-error, with: { prefix: article }, reads: { gaze: articleGaze } }
 * }</pre>
 *
 * <p>METRICS: {@code meanPx}, {@code medianPx}, {@code diagonalPercent} (the mean), {@code degrees} (the mean, from
 * {@code distance-mm} in front of the middle of a screen of {@code size-mm}) and {@code baselinePx}, the mean error of
 * the constant estimate at the mean of all targets. They are added to METRICS already on the sample. TARGET takes
 * precedence over CLICK; samples with neither, and gaze that is not finite, pass unmeasured.
 *
 * <p>With {@code every: 1} each sample passes at once, with the METRICS up to and including it. With any other value
 * each sample waits for the next one that has GAZE, so that the last one carries the final METRICS.
 *
 * <p>At the end the stage logs whether the gaze is good enough to steer with. It is if the mean is at most half the
 * baseline and at most 8 % of the diagonal; a mean of more than 0.8 of the baseline is hardly better than the baseline;
 * fewer than 20 estimates are too few.
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
    public boolean aggregates(GazeErrorSettings settings) {
        return true;
    }

    @Override
    public Model create(GazeErrorSettings settings, StageContext context) {
        Optional<Path> picture = settings.heatMap().map(context::output);
        if (picture.isPresent()) Fonts.require();
        return new GazeError(settings, picture, context);
    }
}
