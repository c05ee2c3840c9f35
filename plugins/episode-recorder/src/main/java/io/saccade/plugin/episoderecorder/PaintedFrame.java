package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import java.nio.ByteBuffer;

/** The one frame of a world that no pipeline gives frames to, painted again and again. BGR8, off heap. */
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

    /** This frame with the picture of now. */
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
