package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class EyeTensorTest {
    private static final int STRIDE = 160;

    @Test
    void takesEveryByteAndNoneOfThePadding() {
        ByteBuffer pixels = ByteBuffer.allocateDirect(12 * STRIDE);
        for (int i = 0; i < pixels.capacity(); i++) pixels.put(i, (byte) (i % STRIDE < 132 ? value(i) : 255));
        FloatBuffer tensor = FloatBuffer.allocate(12 * 132);
        new EyeTensor(tensor).fill(new Padded(pixels));
        for (int i = 0; i < tensor.capacity(); i++) {
            int at = i / 132 * STRIDE + i % 132;
            assertThat(tensor.get(i)).isEqualTo(value(at) / 255f);
        }
    }

    private static int value(int at) {
        return at * 7 % 251;
    }

    private record Padded(ByteBuffer pixels) implements Frame {
        @Override
        public int width() {
            return 44;
        }

        @Override
        public int height() {
            return 12;
        }

        @Override
        public int strideBytes() {
            return STRIDE;
        }

        @Override
        public Format format() {
            return Format.BGR8;
        }
    }
}
