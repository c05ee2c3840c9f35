package io.saccade.plugin.wav2lip;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.add;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Gives the network's picture the light and colour of the frame around the mask. The difference is measured on a coarse
 * grid in the mask's feather, spread smoothly over the whole mask, and averaged over time, so that it does not flicker.
 * Not thread-safe; the owner closes it.
 */
final class ColorMatch implements AutoCloseable {
    /** Cells of the grid in each direction. */
    static final int GRID = 32;

    /** Reach of a difference, in cells: light and colour change slowly over a face. */
    private static final double REACH = 4;

    private static final int RADIUS = 10;
    /** Differences above this many levels are rather another shape, such as an open mouth, than another light. */
    private static final double PLAUSIBLE = 16;

    /** Weight of the mean difference where no other is near. */
    private static final float MEAN_WEIGHT = .02f;

    /** Time after which an earlier difference counts a third. */
    private static final double MEMORY_NANOS = 150e6;

    private static final long PAUSE_NANOS = 1_000_000_000;
    /** No face was matched yet. */
    private static final long NEVER = Long.MIN_VALUE;

    private static final int CELLS = GRID * GRID;
    private static final float[] BELL = bell();

    private final Size size = new Size(GRID, GRID);
    private final Mat seen = new Mat();
    private final Mat drawn = new Mat();
    private final Mat wide = new Mat();
    private final Mat wanted = new Mat();
    private byte[] seenValues = new byte[0];
    private byte[] drawnValues = new byte[0];
    private float[] shift = new float[0];
    private final float[] weights = new float[CELLS];
    private final float[] values = new float[CELLS];
    private final float[] rows = new float[CELLS];
    private final float[] spreadWeights = new float[CELLS];
    private long lastNanos = NEVER;

    private static float[] bell() {
        float[] bell = new float[2 * RADIUS + 1];
        for (int i = 0; i < bell.length; i++) {
            double distance = (i - RADIUS) / REACH;
            bell[i] = (float) Math.exp(-distance * distance / 2);
        }
        return bell;
    }

    /**
     * Changes the light and colour of a drawn face.
     *
     * @param place the face in the frame
     * @param mask weights of {@code GRID x GRID} cells, 0..255
     */
    void match(Mat face, Mat place, byte[] mask, long nanos) {
        int channels = face.channels();
        resize(place, seen, size, 0, 0, INTER_AREA);
        resize(face, drawn, size, 0, 0, INTER_AREA);
        prepare(channels);
        seen.<ByteBuffer>createBuffer().get(0, seenValues);
        drawn.<ByteBuffer>createBuffer().get(0, drawnValues);
        weigh(mask, channels);
        spread(weights, spreadWeights);
        boolean fresh = lastNanos == NEVER || nanos <= lastNanos || nanos - lastNanos > PAUSE_NANOS;
        float part = fresh ? 1 : (float) (1 - Math.exp(-(nanos - lastNanos) / MEMORY_NANOS));
        lastNanos = nanos;
        for (int channel = 0; channel < channels; channel++) update(channel, channels, part);
        wanted.<FloatBuffer>createBuffer().put(0, shift);
        try (Size whole = face.size();
                Mat none = new Mat()) {
            resize(wanted, wide, whole, 0, 0, INTER_LINEAR);
            add(face, wide, face, none, CV_8U);
        }
    }

    private void prepare(int channels) {
        if (seenValues.length == CELLS * channels) return;
        seenValues = new byte[CELLS * channels];
        drawnValues = new byte[CELLS * channels];
        shift = new float[CELLS * channels];
        lastNanos = NEVER;
        wanted.create(GRID, GRID, CV_32FC(channels));
    }

    /** Cells in the feather count, and most those whose difference may be one of light. */
    private void weigh(byte[] mask, int channels) {
        for (int i = 0; i < CELLS; i++) {
            float share = (mask[i] & 0xff) / 255f;
            double difference = 0;
            for (int c = 0; c < channels; c++) difference += Math.abs(difference(i * channels + c)) / (double) channels;
            double doubt = difference / PLAUSIBLE;
            weights[i] = (float) (4 * share * (1 - share) / (1 + doubt * doubt));
        }
    }

    private int difference(int value) {
        return (seenValues[value] & 0xff) - (drawnValues[value] & 0xff);
    }

    private void update(int channel, int channels, float part) {
        double sum = 0;
        double weight = 1e-6;
        for (int i = 0; i < CELLS; i++) {
            values[i] = weights[i] * difference(i * channels + channel);
            sum += values[i];
            weight += weights[i];
        }
        float mean = (float) (sum / weight);
        spread(values, values);
        for (int i = 0; i < CELLS; i++) {
            float now = (values[i] + MEAN_WEIGHT * mean) / (spreadWeights[i] + MEAN_WEIGHT);
            shift[i * channels + channel] += part * (now - shift[i * channels + channel]);
        }
    }

    /** Blurs a grid; values beyond its edges are 0. */
    private void spread(float[] from, float[] to) {
        for (int row = 0; row < GRID; row++) {
            for (int x = 0; x < GRID; x++) {
                float sum = 0;
                int first = Math.max(0, x - RADIUS);
                int last = Math.min(GRID - 1, x + RADIUS);
                for (int i = first; i <= last; i++) sum += BELL[i - x + RADIUS] * from[row * GRID + i];
                rows[row * GRID + x] = sum;
            }
        }
        for (int y = 0; y < GRID; y++) {
            int first = Math.max(0, y - RADIUS);
            int last = Math.min(GRID - 1, y + RADIUS);
            for (int x = 0; x < GRID; x++) {
                float sum = 0;
                for (int i = first; i <= last; i++) sum += BELL[i - y + RADIUS] * rows[i * GRID + x];
                to[y * GRID + x] = sum;
            }
        }
    }

    @Override
    public void close() {
        size.close();
        seen.close();
        drawn.close();
        wide.close();
        wanted.close();
    }
}
