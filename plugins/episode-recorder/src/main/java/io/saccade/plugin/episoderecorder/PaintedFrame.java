package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import java.nio.ByteBuffer;

/** A reusable frame, BGR8 and off heap, for a world that is played outside a pipeline. */
final class PaintedFrame implements Frame {
    private final int width;
    private final int height;
    private final ByteBuffer memory;
    private final FrameDraft draft = new Draft();

    PaintedFrame(int width, int height) {
        this.width = width;
        this.height = height;
        this.memory = ByteBuffer.allocateDirect(height * strideBytes());
    }

    /** Paints the current picture into this frame and returns it. */
    Frame paint(Picture picture) throws Exception {
        picture.paint(draft);
        return this;
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
        return width * format().bytesPerPixel();
    }

    @Override
    public Format format() {
        return Format.BGR8;
    }

    @Override
    public ByteBuffer pixels() {
        return memory.asReadOnlyBuffer();
    }

    private final class Draft implements FrameDraft {
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
            return PaintedFrame.this.strideBytes();
        }

        @Override
        public Frame.Format format() {
            return PaintedFrame.this.format();
        }

        @Override
        public ByteBuffer pixels() {
            return memory.duplicate();
        }

        @Override
        public Frame done() {
            return PaintedFrame.this;
        }
    }
}
