package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;

/**
 * A window with FRAME (BGR8 or GRAY8), and with eyes, gaze and the like drawn on it: what a film would show. It keeps
 * nobody waiting: frames that come while one is being painted are not shown.
 *
 * <pre>{@code
 * recorders:
 *   - type: preview
 *     with: { overlay: [eyes, gaze], title: "What Saccade sees" }
 * }</pre>
 *
 * Whoever closes the window ends the run, as if its source had come to its end.
 */
public final class PreviewFactory extends RecorderFactory<PreviewSettings> {
    /** Called by the core. */
    public PreviewFactory() {
        super("preview", PreviewSettings.class, Ports.reading(Keys.FRAME));
    }

    @Override
    public Ports ports(PreviewSettings settings) {
        return super.ports(settings).ifPresent(OverlayMark.keys(settings.overlay()));
    }

    @Override
    public void check(PreviewSettings settings, Check check) {
        check.display("preview opens a window");
    }

    @Override
    public Recorder create(PreviewSettings settings, StageContext context) throws Exception {
        Overlay overlay =
                context.closing(new Overlay(settings.overlay(), settings.screenWidth(), settings.screenHeight()));
        PreviewWindow window = context.closing(
                PreviewWindow.open(settings.title(), () -> context.end("the preview was closed, which ends the run")));
        return new Preview(overlay, window);
    }
}
