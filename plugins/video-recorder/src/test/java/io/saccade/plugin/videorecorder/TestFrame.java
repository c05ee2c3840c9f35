package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Frame;
import java.nio.ByteBuffer;

/** A frame with its own memory, which belongs to no sample. */
record TestFrame(int width, int height, Frame.Format format, ByteBuffer memory) implements Frame {
    static TestFrame black(int width, int height, Frame.Format format) {
        int bytes = width * height * format.bytesPerPixel();
        return new TestFrame(width, height, format, ByteBuffer.allocateDirect(bytes));
    }

    @Override
    public int strideBytes() {
        return width * format.bytesPerPixel();
    }

    @Override
    public ByteBuffer pixels() {
        return memory.asReadOnlyBuffer();
    }
}
