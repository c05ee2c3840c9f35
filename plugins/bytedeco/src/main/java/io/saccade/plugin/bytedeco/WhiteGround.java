package io.saccade.plugin.bytedeco;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Lays a transparent picture on white, as on paper. A picture of which nothing could be seen there, such as white lines
 * on a transparent ground, is drawn for a dark ground: its colours are inverted, so that its lines become black on
 * white. One thread.
 */
final class WhiteGround {
    private static final int WHITE = 255;
    /** Nothing is seen of a picture whose darkest value is brighter. */
    private static final int VISIBLE = 240;
    /** So much more opaque than its ground must be what is not seen. */
    private static final int CONTRAST = 64;

    private static final int CHANNELS = 3;

    private int darkest = WHITE;
    private int mostOpaque;
    private int leastOpaque = WHITE;

    /**
     * Lays it.
     *
     * @param picture BGR and opacity, of 8 or 16 bits, of which the first 8 count
     * @param into becomes 8-bit BGR
     * @return what became of the picture, as the end of a sentence; empty where it is opaque all over
     */
    Optional<String> lay(Mat picture, Mat into) {
        into.create(picture.rows(), picture.cols(), CV_8UC3);
        draw(picture, into, false);
        if (leastOpaque == WHITE) return Optional.empty();
        if (mostOpaque == 0) return Optional.of("nothing can be seen in it, since it is transparent all over");
        if (darkest < VISIBLE || mostOpaque - leastOpaque < CONTRAST) {
            return Optional.of("what is transparent in it became white");
        }
        draw(picture, into, true);
        return Optional.of("white on a transparent ground can't be seen on white, so its colours were inverted");
    }

    private void draw(Mat picture, Mat into, boolean inverted) {
        int width = picture.cols();
        // Of two bytes the second is the higher one.
        int bytes = picture.depth() == CV_16U ? 2 : 1;
        byte[] from = new byte[width * (CHANNELS + 1) * bytes];
        byte[] to = new byte[width * CHANNELS];
        ByteBuffer source = Mats.bytes(picture);
        ByteBuffer target = Mats.bytes(into);
        for (int y = 0; y < picture.rows(); y++) {
            source.get(y * from.length, from);
            if (inverted) invert(from, to, bytes);
            else whiten(from, to, bytes);
            target.put(y * to.length, to);
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
