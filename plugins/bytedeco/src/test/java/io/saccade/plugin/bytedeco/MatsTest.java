package io.saccade.plugin.bytedeco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Frame.Format;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class MatsTest {
    /** A frame over a buffer, like the core's frames. */
    private record BufferFrame(int width, int height, int strideBytes, Format format, ByteBuffer buffer)
            implements Frame {
        @Override
        public ByteBuffer pixels() {
            return buffer.asReadOnlyBuffer();
        }
    }

    private static BufferFrame frame(int width, int height, int stride, Format format) {
        return new BufferFrame(width, height, stride, format, ByteBuffer.allocateDirect(height * stride));
    }

    @Test
    void sharesThePixelsOfAReadOnlyFrame() {
        BufferFrame frame = frame(5, 3, 16, Format.BGR8);
        try (Mat mat = Mats.wrap(frame)) {
            frame.buffer().put(2 * 16 + 4 * 3 + 1, (byte) 77);

            assertThat(mat.cols()).isEqualTo(5);
            assertThat(mat.rows()).isEqualTo(3);
            assertThat(mat.type()).isEqualTo(opencv_core.CV_8UC3);
            assertThat(mat.step1()).isEqualTo(16);
            assertThat(mat.ptr(2, 4).get(1)).isEqualTo((byte) 77);
            try (BytePointer memory = new BytePointer(frame.buffer())) {
                assertThat(mat.data().address()).isEqualTo(memory.address());
            }
        }
    }

    @Test
    void respectsTheStride() {
        BufferFrame colour = frame(5, 3, 32, Format.BGR8);
        BufferFrame gray = frame(5, 3, 8, Format.GRAY8);
        for (int i = 0; i < colour.buffer().capacity(); i++) colour.buffer().put(i, (byte) (i % 32 < 15 ? 100 : 0));
        for (int i = 0; i < gray.buffer().capacity(); i++) gray.buffer().put(i, (byte) 9);
        try (Mat from = Mats.wrap(colour);
                Mat to = Mats.wrap(gray)) {
            opencv_imgproc.cvtColor(from, to, opencv_imgproc.COLOR_BGR2GRAY);
        }
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 8; x++) assertThat(gray.buffer().get(8 * y + x)).isEqualTo((byte) (x < 5 ? 100 : 9));
        }
    }

    @Test
    void refusesPixelsOnTheHeap() {
        BufferFrame heap = new BufferFrame(2, 2, 2, Format.GRAY8, ByteBuffer.allocate(4));
        assertThatThrownBy(() -> Mats.wrap(heap)).hasMessageContaining("must lie off heap");
    }
}
