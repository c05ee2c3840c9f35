package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

/**
 * GAZE to smoothed GAZE.
 *
 * <pre>{@code
 * models:
 *   - type: smooth-gaze
 *     with: { filter: one-euro, min-cutoff: 0.5, beta: 1 }
 * }</pre>
 */
public final class SmoothGazeFactory extends ModelFactory<SmoothGazeSettings> {
    /** Called by the core. */
    public SmoothGazeFactory() {
        super(
                "smooth-gaze",
                SmoothGazeSettings.class,
                Ports.reading(Keys.GAZE).ifPresent(Keys.SEGMENT).writing(Keys.GAZE));
    }

    @Override
    public Model create(SmoothGazeSettings settings, StageContext context) {
        return new SmoothGaze(settings.smoother(), settings.smoother(), settings.resetAfter());
    }
}
