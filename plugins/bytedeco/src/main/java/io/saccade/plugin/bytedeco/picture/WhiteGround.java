package io.saccade.plugin.bytedeco.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Composites a transparent picture onto white. A picture that would be invisible there, such as white lines on a
 * transparent background, is meant for a dark background: its colours are inverted, so that its lines become black on
 * white. Single-threaded.
 */
public final class WhiteGround {
    private static final int WHITE = 255;
    /** A picture whose darkest value is brighter than this is invisible on white. */
    private static final int VISIBLE = 240;
    /** Minimum difference in alpha between the lines and the background of such a picture. */
    private static final int CONTRAST = 64;

    private static final int CHANNELS = 3;

    private int darkest = WHITE;
    private int mostOpaque;
    private int leastOpaque = WHITE;

    public WhiteGround() {}

    /**
     * Composites a picture.
     *
     * @param picture BGR and alpha, of 8 bits or of 16, of which the upper 8 are used
     * @param into receives 8-bit BGR
     * @return how the picture was changed, as the end of a sentence; empty when it is fully opaque
     */
    Optional<String> lay(Mat picture, Mat into) {
        if (!whiten(picture, into)) return Optional.empty();
        if (mostOpaque == 0) return Optional.of("it is fully transparent");
        if (darkest < VISIBLE || mostOpaque - leastOpaque < CONTRAST) {
            return Optional.of("its transparent parts became white");
        }
        draw(picture, into, true);
        return Optional.of("it is white on a transparent ground, so its colours were inverted to be seen on white");
    }

    /**
     * Composites a picture, and inverts nothing.
     *
     * @param picture BGR and straight (not premultiplied) alpha
     * @param into receives 8-bit BGR
     * @return whether any pixel was transparent
     */
    public boolean whiten(Mat picture, Mat into) {
        into.create(picture.rows(), picture.cols(), CV_8UC3);
        draw(picture, into, false);
        return leastOpaque < WHITE;
    }

    private void draw(Mat picture, Mat into, boolean inverted) {
        int width = picture.cols();
        // In a 16-bit value the second byte is the higher one.
        int bytes = picture.depth() == CV_16U ? 2 : 1;
        byte[] from = new byte[width * (CHANNELS + 1) * bytes];
        byte[] to = new byte[width * CHANNELS];
        for (int y = 0; y < picture.rows(); y++) {
            try (BytePointer source = picture.ptr(y);
                    BytePointer target = into.ptr(y)) {
                source.get(from);
                if (inverted) invert(from, to, bytes);
                else whiten(from, to, bytes);
                target.put(to);
            }
        }
    }

    private void whiten(byte[] from, byte[] to, int bytes) {
        for (int i = 0, at = bytes - 1; i < to.length; at += bytes) {
            int opacity = from[at + CHANNELS * bytes] & 0xff;
            mostOpaque = Math.max(mostOpaque, opacity);
            leastOpaque = Math.min(leastOpaque, opacity);
            for (int channel = 0; channel < CHANNELS; channel++, at += bytes) {
                int value = share(from[at] & 0xff, opacity) + WHITE - opacity;
                darkest = Math.min(darkest, value);
                to[i++] = (byte) value;
            }
        }
    }

    private static void invert(byte[] from, byte[] to, int bytes) {
        for (int i = 0, at = bytes - 1; i < to.length; at += bytes) {
            int opacity = from[at + CHANNELS * bytes] & 0xff;
            for (int channel = 0; channel < CHANNELS; channel++, at += bytes) {
                to[i++] = (byte) (WHITE - share(from[at] & 0xff, opacity));
            }
        }
    }

    private static int share(int value, int opacity) {
        return (value * opacity + WHITE / 2) / WHITE;
    }
}
