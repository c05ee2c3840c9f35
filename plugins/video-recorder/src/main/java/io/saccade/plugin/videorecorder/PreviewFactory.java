package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;

/**
 * Shows FRAME (BGR8 or GRAY8) in a window, with overlays such as eyes and gaze, like the film recorder. It causes no
 * back pressure: frames that come while another is being painted are not shown.
 *
 * <pre>{@code
 * recorders:
 *   - type: preview
 *     with: { overlay: [eyes, gaze], title: "What Saccade sees" }
 * }</pre>
 *
 * Closing the window ends the run, as the end of the source would.
 */
public final class PreviewFactory extends RecorderFactory<PreviewSettings> {
    /** Called by the core. */
    public PreviewFactory() {
        super("preview", PreviewSettings.class, Ports.reading(Keys.FRAME));
    }

    @Override
    public Ports ports(PreviewSettings settings) {
        return super.ports(settings)
                .ifPresent(OverlayMark.keys(settings.overlays().overlay()));
    }

    @Override
    public void check(PreviewSettings settings, Check check) {
        check.display("preview opens a window");
    }

    @Override
    public Recorder create(PreviewSettings settings, StageContext context) throws Exception {
        Overlay overlay = context.closing(new Overlay(settings.overlays()));
        PreviewWindow window = context.closing(
                PreviewWindow.open(settings.title(), () -> context.end("the preview was closed, which ends the run")));
        return new Preview(overlay, window);
    }
}
