package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Frame;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * The network's input, filled from eye patches: {@code [1,12,44,3]} in the order row, column, channel (BGR), each byte
 * divided by 255.
 */
final class EyeTensor {
    static final int HEIGHT = 12;
    static final int WIDTH = 44;
    static final int CHANNELS = 3;

    private static final int ROW = WIDTH * CHANNELS;

    /** A table look-up is faster than a division. */
    private static final float[] SHARE = new float[256];

    static {
        for (int i = 0; i < SHARE.length; i++) SHARE[i] = i / 255f;
    }

    private final FloatBuffer tensor;
    private final byte[] row = new byte[ROW];
    private final float[] values = new float[HEIGHT * ROW];

    /** @param tensor memory for all values, written from its beginning */
    EyeTensor(FloatBuffer tensor) {
        this.tensor = tensor;
    }

    /** @throws IllegalArgumentException when the patch is not 44 x 12 of BGR8 */
    void fill(Frame patch) {
        if (patch.width() != WIDTH || patch.height() != HEIGHT || patch.format() != Frame.Format.BGR8) {
            throw new IllegalArgumentException("the picture of the eyes must be 44x12 BGR8, but is " + patch.width()
                    + "x" + patch.height() + " " + patch.format());
        }
        ByteBuffer pixels = patch.pixels();
        for (int y = 0, next = 0; y < HEIGHT; y++) {
            pixels.get(y * patch.strideBytes(), row);
            for (int i = 0; i < ROW; i++) values[next++] = SHARE[row[i] & 0xff];
        }
        tensor.put(0, values);
    }
}
