package io.saccade.api.data;

import java.nio.ByteBuffer;

/**
 * A frame that one thread writes until {@link #done()}. It contains old pixels, so the stage must write all of them.
 * The pool takes back an unfinished draft at the end of its moment.
 *
 * @since 0.1
 */
public interface FrameDraft {
    /** Width in pixels. */
    int width();

    /** Height in pixels. */
    int height();

    /** Bytes from the start of a row to the start of the next; at least {@code width x bytesPerPixel}. */
    int strideBytes();

    /** The layout of a pixel. */
    Frame.Format format();

    /**
     * The pixels: a writable direct buffer at position 0, with {@code height x strideBytes} bytes.
     *
     * @throws IllegalStateException after {@link #done()}, or if the moment is over
     */
    ByteBuffer pixels();

    /**
     * Ends writing and returns the frame, which is read-only.
     *
     * @throws IllegalStateException if called twice
     */
    Frame done();
}
