package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

/**
 * Eyes for a gaze network, found and cut out as the eye-cursor article does.
 *
 * <pre>{@code
 * capture:
 *   type: haar-eyes
 *   with: { source: "camera:0", track: true }
 * }</pre>
 *
 * A sample has EYES where exactly two were seen, with a patch of 44x12 pixels: each eye scaled to 32x32,
 * stretched from its darkest to its brightest value, and trimmed to rows 10 to 21 and columns 5 to 26. All
 * else that the source gives stays on the sample.
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
    public Capture create(HaarEyeSettings settings, StageContext context) {
        return new HaarEyeCapture(context.open(settings.source()), settings, context::problem);
    }
}
