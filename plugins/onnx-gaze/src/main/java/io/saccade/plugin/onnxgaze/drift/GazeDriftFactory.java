package io.saccade.plugin.onnxgaze.drift;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxgaze.GazeDriftSettings;

/**
 * GAZE to corrected GAZE. People look at what they click on, so each CLICK shows how far off the gaze is. A correction
 * of offset and scale is applied only if it would have predicted the latest clicks, each from the clicks before it,
 * better than no correction. The user recentres with a key, or a program with {@code Run.recenter()}: the gaze of that
 * moment becomes the middle of the screen.
 *
 * <pre>{@code
 * models:
 *   - type: onnx-gaze
 *     with: { model: gaze.onnx }
 *   - type: mouse-clicks
 *   - type: gaze-drift
 * }</pre>
 */
public final class GazeDriftFactory extends ModelFactory<GazeDriftSettings> {
    /** Called by the core. */
    public GazeDriftFactory() {
        super(
                "gaze-drift",
                GazeDriftSettings.class,
                Ports.reading(Keys.GAZE)
                        .ifPresent(Keys.CLICK, Keys.SCREEN, Keys.EYES, Keys.GAZE_ERROR)
                        .writing(Keys.GAZE));
    }

    @Override
    public Model create(GazeDriftSettings settings, StageContext context) {
        GazeDrift drift = new GazeDrift(new DriftChoice(settings.forget(), settings.minClicks()));
        context.onRecenter(drift::recenter);
        settings.key().ifPresent(key -> watch(key, drift, context));
        return drift;
    }

    private static void watch(String key, GazeDrift drift, StageContext context) {
        if (!context.live()) return; // nobody sits there
        try {
            context.onKey(key, drift::recenter);
        } catch (UnsupportedOperationException | IllegalStateException e) {
            context.notice("the key '" + key + "' can't recentre the gaze: " + e.getMessage()
                    + " To run without it, set gaze-drift.recenter-key=none");
        }
    }
}
