package io.saccade.api.data;

import java.nio.ByteBuffer;

/**
 * Pixels off heap, rows from the top, {@link #strideBytes} apart. Read-only, readable from any thread, and
 * alive as long as the moment it belongs to: hold the sample to keep it longer.
 */
public interface Frame {
    /** How a pixel is laid out. */
    enum Format {
        /** Blue, green, red, one byte each, 0..255. */
        BGR8(3),
        /** One byte, 0..255. */
        GRAY8(1);

        private final int bytesPerPixel;

        Format(int bytesPerPixel) {
            this.bytesPerPixel = bytesPerPixel;
        }

        public int bytesPerPixel() {
            return bytesPerPixel;
        }
    }

    int width();

    int height();

    /** Bytes from one row to the next. */
    int strideBytes();

    Format format();

    /**
     * A read-only direct view, position 0, of {@code height x strideBytes} bytes.
     *
     * @throws IllegalStateException once the moment is over
     */
    ByteBuffer pixels();
}
