package io.saccade.plugin.videocapture.picture;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * FFmpeg's sample aspect ratio of a picture.
 *
 * @param ratio width divided by height; 1 when the picture declares nothing or an implausible value
 * @param said the declared value, for messages
 * @param believed whether {@code ratio} follows the declared value
 */
public record PixelAspect(double ratio, String said, boolean believed) {
    /** Largest plausible ratio: half-width DVD shown at 16:9 has 2.8. */
    private static final double MOST = 8;

    /**
     * Encoders round the ratio, such as to 1280:1281. The difference is invisible, and scaling would blur the picture.
     */
    private static final double ROUNDING = 0.005;

    public static PixelAspect of(AVFrame picture) {
        AVRational said = picture.sample_aspect_ratio();
        return of(said.num(), said.den());
    }

    public static PixelAspect of(int width, int height) {
        String said = width + ":" + height;
        // FFmpeg writes 0:1 for an unknown ratio.
        if (width == 0 || height == 0) return new PixelAspect(1, said, true);
        double ratio = (double) width / height;
        if (!(ratio >= 1 / MOST && ratio <= MOST)) return new PixelAspect(1, said, false);
        return new PixelAspect(Math.abs(ratio - 1) < ROUNDING ? 1 : ratio, said, true);
    }
}
