package io.saccade.plugin.wav2liptraining.talkers;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.DoubleBuffer;
import java.util.random.RandomGenerator;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * Data augmentation for the faces of an example: mirroring, rotation, scaling and unnatural colours. With few films, a
 * network would otherwise memorise skin colours; this way it copies colours from its input. Not in the original, which
 * does not augment. Immutable.
 */
public final class FaceVariation {
    /** Leaves faces unchanged. */
    public static final FaceVariation NONE = new FaceVariation(null, 0);

    /** Share of all examples that stay unchanged. */
    private static final double NATURAL = .3;

    private static final int SIDE = TalkerWindow.SIDE;
    private static final double MIDDLE = SIDE / 2.0;
    private static final double TURN_RADIANS = Math.toRadians(8);
    private static final double SCALE = .1;
    private static final double SHIFT_PIXELS = 4;
    private static final double GAMMA = .35;
    private static final double GAIN = .2;
    private static final double SHUFFLED = .7;
    private static final double NEGATIVE = .3;
    private static final int LEVELS = 256;

    /** Affine transform from a position in the face to one in the result, 2x3, row by row. */
    private final double[] warp = new double[6];
    /** Lookup table of levels for each channel of the result. */
    private final byte[][] levels = new byte[3][LEVELS];
    /** The face's channel for each channel of the result. */
    private final int[] channels = {0, 1, 2};

    private final boolean none;

    private FaceVariation(@Nullable RandomGenerator random, double strength) {
        none = random == null;
        if (random != null) {
            turn(random, strength);
            color(random, strength);
        }
    }

    /**
     * Draws a random variation.
     *
     * @param strength 0: only mirroring; 1: the full strength of the constants here
     */
    static FaceVariation any(RandomGenerator random, double strength) {
        return random.nextDouble() < NATURAL ? NONE : new FaceVariation(random, strength);
    }

    private void turn(RandomGenerator random, double strength) {
        double angle = strength * TURN_RADIANS * random.nextGaussian();
        double scale = Math.exp(strength * SCALE * random.nextGaussian());
        double across = random.nextBoolean() ? -scale : scale;
        warp[0] = across * Math.cos(angle);
        warp[1] = -scale * Math.sin(angle);
        warp[3] = across * Math.sin(angle);
        warp[4] = scale * Math.cos(angle);
        warp[2] = MIDDLE - (warp[0] + warp[1]) * MIDDLE + strength * SHIFT_PIXELS * random.nextGaussian();
        warp[5] = MIDDLE - (warp[3] + warp[4]) * MIDDLE + strength * SHIFT_PIXELS * random.nextGaussian();
    }

    private void color(RandomGenerator random, double strength) {
        if (random.nextDouble() < strength * SHUFFLED) {
            for (int i = 2; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int moved = channels[i];
                channels[i] = channels[other];
                channels[other] = moved;
            }
        }
        boolean negative = random.nextDouble() < strength * NEGATIVE;
        for (byte[] channel : levels) {
            double gamma = Math.exp(strength * GAMMA * random.nextGaussian());
            double gain = Math.exp(strength * GAIN * random.nextGaussian());
            for (int level = 0; level < LEVELS; level++) {
                double share = level / (LEVELS - 1.0);
                double varied = gain * Math.pow(negative ? 1 - share : share, gamma);
                channel[level] = (byte) Math.round((LEVELS - 1) * Math.min(1, varied));
            }
        }
    }

    /** Returns the varied face, 96x96 pixels of BGR; the same array if nothing is varied. */
    byte[] of(byte[] face) {
        if (none) return face;
        byte[] varied = warped(face);
        byte[] result = new byte[varied.length];
        for (int i = 0; i < result.length; i += 3) {
            for (int channel = 0; channel < 3; channel++) {
                result[i + channel] = levels[channel][varied[i + channels[channel]] & 0xff];
            }
        }
        return result;
    }

    private byte[] warped(byte[] face) {
        byte[] result = new byte[face.length];
        try (Mat from = new Mat(SIDE, SIDE, CV_8UC3);
                Mat to = new Mat();
                Mat matrix = new Mat(2, 3, CV_64FC1);
                Size size = new Size(SIDE, SIDE);
                Scalar border = new Scalar()) {
            from.data().put(face);
            matrix.<DoubleBuffer>createBuffer().put(warp);
            warpAffine(from, to, matrix, size, INTER_LINEAR, BORDER_REFLECT, border);
            to.data().get(result);
        }
        return result;
    }
}
