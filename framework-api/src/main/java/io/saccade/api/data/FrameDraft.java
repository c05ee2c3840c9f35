package io.saccade.api.data;

import java.nio.ByteBuffer;

/**
 * A frame being written, by one thread, until {@link #done()}. Its pixels are left over from earlier frames:
 * write all of them. A draft that is never finished is taken back with its moment.
 */
public interface FrameDraft {
    int width();

    int height();

    /** Bytes from one row to the next. */
    int strideBytes();

    Frame.Format format();

    /**
     * A writable direct view, position 0, of {@code height x strideBytes} bytes.
     *
     * @throws IllegalStateException after {@link #done()} or once the moment is over
     */
    ByteBuffer pixels();

    /** Ends writing. */
    Frame done();
}
