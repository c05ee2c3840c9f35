package io.saccade.plugin.videocapture;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * The shape of a picture's pixels, FFmpeg's sample aspect ratio.
 *
 * @param ratio width divided by height; 1 where the picture says nothing or nothing that can be meant
 * @param said what the picture says, for people
 * @param believed whether {@code ratio} is what it says
 */
record PixelAspect(double ratio, String said, boolean believed) {
    /** Half of DVD's width shown at 16:9 is 2.8; nothing that is made goes beyond this. */
    private static final double MOST = 8;

    /** Encoders round it, as 1280:1281: nobody sees that, and scaling would blur the picture. */
    private static final double ROUNDING = 0.005;

    static PixelAspect of(AVFrame picture) {
        AVRational said = picture.sample_aspect_ratio();
        return of(said.num(), said.den());
    }

    static PixelAspect of(int width, int height) {
        String said = width + ":" + height;
        // 0:1 is how FFmpeg says that nobody said.
        if (width == 0 || height == 0) return new PixelAspect(1, said, true);
        double ratio = (double) width / height;
        if (!(ratio >= 1 / MOST && ratio <= MOST)) return new PixelAspect(1, said, false);
        return new PixelAspect(Math.abs(ratio - 1) < ROUNDING ? 1 : ratio, said, true);
    }
}
