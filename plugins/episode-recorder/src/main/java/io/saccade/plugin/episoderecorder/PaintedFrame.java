package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import java.nio.ByteBuffer;

/**
 * A reusable frame, BGR8 and off heap, for a world that is played outside a pipeline. Painted and read in turns by one
 * thread.
 */
record PaintedFrame(int width, int height, ByteBuffer memory) implements Frame, FrameDraft {
    static PaintedFrame of(int width, int height) {
        return new PaintedFrame(width, height, ByteBuffer.allocateDirect(height * width * Format.BGR8.bytesPerPixel()));
    }

    /** Paints the current picture into this frame and returns it. */
    Frame paint(Picture picture) throws Exception {
        picture.paint(this);
        return this;
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
        return memory.duplicate();
    }

    @Override
    public Frame done() {
        return this;
    }
}
