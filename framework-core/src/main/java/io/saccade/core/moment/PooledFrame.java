package io.saccade.core.moment;

import io.saccade.api.data.Frame;
import java.nio.ByteBuffer;

/** A finished frame in its moment's memory. */
record PooledFrame(Moment moment, ByteBuffer bytes, int width, int height, Format format) implements Frame {
    @Override
    public int strideBytes() {
        return width * format.bytesPerPixel();
    }

    @Override
    public ByteBuffer pixels() {
        if (moment.isOver()) throw moment.over();
        return bytes.asReadOnlyBuffer();
    }

    /** Frames are compared by identity: two moments never share one. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return width + "x" + height + " " + format + " of moment " + moment.index();
    }
}
