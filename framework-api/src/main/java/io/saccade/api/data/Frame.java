package io.saccade.api.data;

import java.nio.ByteBuffer;

/**
 * A picture off heap. Rows run from top to bottom and begin {@link #strideBytes} apart. Read-only; any thread may read
 * it. Valid as long as its sample's moment: hold the sample to use the frame after a call.
 *
 * @since 0.1
 */
public interface Frame {
    /**
     * The layout of a pixel. Later versions may have more: a {@code switch} over it needs a {@code default} that refuses
     * the frame.
     */
    enum Format {
        /** Three bytes: blue, green, red, 0..255 each. */
        BGR8(3),
        /** One byte, 0..255. */
        GRAY8(1);

        private final int bytesPerPixel;

        Format(int bytesPerPixel) {
            this.bytesPerPixel = bytesPerPixel;
        }

        /** The size of a pixel in bytes. */
        public int bytesPerPixel() {
            return bytesPerPixel;
        }
    }

    /** In pixels. */
    int width();

    /** In pixels. */
    int height();

    /** Bytes from the start of a row to the start of the next; at least {@code width x bytesPerPixel}. */
    int strideBytes();

    /** The layout of its pixels. */
    Format format();

    /**
     * The pixels: a read-only direct buffer at position 0, with {@code height x strideBytes} bytes.
     *
     * @throws IllegalStateException if the moment is over
     */
    ByteBuffer pixels();
}
