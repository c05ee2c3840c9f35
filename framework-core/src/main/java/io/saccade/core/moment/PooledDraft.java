package io.saccade.core.moment;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import java.nio.ByteBuffer;

/** A frame being written. Rows are packed, so that networks can use the memory without a copy. */
final class PooledDraft implements FrameDraft {
    private final Moment moment;
    private final int width;
    private final int height;
    private final Frame.Format format;
    private final ByteBuffer bytes;
    private boolean done;

    PooledDraft(Moment moment, int width, int height, Frame.Format format) {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a frame is at least 1x1, not " + width + "x" + height);
        }
        this.moment = moment;
        this.width = width;
        this.height = height;
        this.format = format;
        this.bytes = moment.take(Math.multiplyExact(Math.multiplyExact(width, height), format.bytesPerPixel()));
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int strideBytes() {
        return width * format.bytesPerPixel();
    }

    @Override
    public Frame.Format format() {
        return format;
    }

    @Override
    public ByteBuffer pixels() {
        if (done) throw new IllegalStateException("the frame is done and can't be written to");
        if (moment.isOver()) throw moment.over();
        return bytes.duplicate();
    }

    @Override
    public Frame done() {
        if (done) throw new IllegalStateException("the frame is done already");
        done = true;
        return new PooledFrame(moment, bytes, width, height, format);
    }
}
