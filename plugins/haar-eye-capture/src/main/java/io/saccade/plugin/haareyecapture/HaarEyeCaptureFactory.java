package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;

/**
 * Eyes for a gaze network, detected and cropped as in the eye-cursor article.
 *
 * <pre>{@code
 * capture:
 *   type: haar-eyes
 *   with: { source: "camera:0", track: true }
 * }</pre>
 *
 * A sample gets EYES if exactly two were detected, with a patch of 44x12 pixels: each eye is scaled to 32x32, its
 * contrast stretched to the full range, and cropped to rows 10 to 21 and columns 5 to 26. All other keys of the source
 * stay on the sample.
 */
public final class HaarEyeCaptureFactory extends CaptureFactory<HaarEyeSettings> {
    public HaarEyeCaptureFactory() {
        super("haar-eyes", HaarEyeSettings.class, Ports.none());
    }

    @Override
    public Ports ports(HaarEyeSettings settings) {
        return Ports.none().from(settings.source()).writing(Keys.EYES);
    }

    @Override
    public void preload() {
        Natives.load();
    }

    @Override
    public Capture create(HaarEyeSettings settings, StageContext context) {
        return new HaarEyeCapture(context.open(settings.source()), settings, context::notice);
    }
}
