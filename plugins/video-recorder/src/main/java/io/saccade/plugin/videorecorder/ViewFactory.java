package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;

/**
 * Shows FRAME (BGR8 or GRAY8) with overlays, as JPEG pictures, to those who look at the run: the page of {@code saccade
 * open}, which adds this recorder by itself, or a program through {@code Run.nextPicture}. While nobody looks it makes
 * no picture.
 *
 * <pre>{@code
 * recorders:
 *   - type: view
 *     with: { overlay: [eyes, gaze], width: 320 }
 * }</pre>
 */
public final class ViewFactory extends RecorderFactory<ViewSettings> {
    /** Called by the core. */
    public ViewFactory() {
        super("view", ViewSettings.class, Ports.reading(Keys.FRAME));
    }

    @Override
    public Ports ports(ViewSettings settings) {
        return super.ports(settings)
                .ifPresent(OverlayMark.keys(settings.overlays().overlay()));
    }

    @Override
    public void preload() {
        Natives.load();
    }

    @Override
    public Recorder create(ViewSettings settings, StageContext context) {
        Overlay overlay = context.closing(new Overlay(settings.overlays()));
        JpegEncoder encoder = context.closing(new JpegEncoder(settings.width(), settings.quality()));
        return sample -> context.show(() -> {
            overlay.draw(sample.need(Keys.FRAME), sample);
            return encoder.encode(overlay.drawing());
        });
    }
}
