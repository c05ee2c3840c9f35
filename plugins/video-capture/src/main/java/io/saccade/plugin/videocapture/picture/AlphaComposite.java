package io.saccade.plugin.videocapture.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Composites transparent pictures onto white. */
final class AlphaComposite {
    private static final int OPAQUE = 255;
    private static final int COLORS = 3;
    private static final int CHANNELS = 4;

    private AlphaComposite() {}

    /**
     * Composites a picture onto white.
     *
     * @param bgra 8-bit pixels with straight (not premultiplied) alpha
     * @param bgr receives the opaque picture
     * @return whether any pixel was transparent
     */
    static boolean overWhite(Mat bgra, Mat bgr) {
        bgr.create(bgra.rows(), bgra.cols(), CV_8UC3);
        byte[] from = new byte[CHANNELS * bgra.cols()];
        byte[] to = new byte[COLORS * bgra.cols()];
        boolean transparent = false;
        for (int y = 0; y < bgra.rows(); y++) {
            try (BytePointer source = bgra.ptr(y);
                    BytePointer target = bgr.ptr(y)) {
                source.get(from);
                transparent |= overWhite(from, to);
                target.put(to);
            }
        }
        return transparent;
    }

    private static boolean overWhite(byte[] bgra, byte[] bgr) {
        boolean transparent = false;
        for (int at = 0, to = 0; to < bgr.length; at += CHANNELS) {
            int opacity = bgra[at + COLORS] & 0xff;
            transparent |= opacity < OPAQUE;
            for (int color = 0; color < COLORS; color++) {
                int drawn = (bgra[at + color] & 0xff) * opacity + OPAQUE * (OPAQUE - opacity);
                bgr[to++] = (byte) ((drawn + OPAQUE / 2) / OPAQUE);
            }
        }
        return transparent;
    }
}
