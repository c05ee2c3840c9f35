package io.saccade.plugin.gymnasium;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.Environment.Picture;
import java.nio.ByteBuffer;

/** A draft whose stride is larger than its row, as a pool may provide it. */
final class Painting implements FrameDraft {
    private final int width;
    private final int height;
    private final ByteBuffer pixels;

    private Painting(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = ByteBuffer.allocateDirect(height * strideBytes());
    }

    static Painting of(Environment world) throws Exception {
        Picture picture = world.picture().orElseThrow();
        Painting painting = new Painting(picture.width(), picture.height());
        picture.paint(painting);
        return painting;
    }

    /** BGR bytes without gaps. */
    byte[] bytes() {
        int row = width * 3;
        byte[] bytes = new byte[height * row];
        for (int y = 0; y < height; y++) pixels.get(y * strideBytes(), bytes, y * row, row);
        return bytes;
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
        return width * 3 + 5;
    }

    @Override
    public Frame.Format format() {
        return Frame.Format.BGR8;
    }

    @Override
    public ByteBuffer pixels() {
        return pixels.duplicate();
    }

    @Override
    public Frame done() {
        throw new UnsupportedOperationException("painted to be looked at");
    }
}
