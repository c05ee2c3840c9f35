package io.saccade.plugin.gymnasium;

import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What an environment renders: RGB there, BGR here. */
final class GymnasiumPicture implements Picture {
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final double fps;
    private final Renderer renderer;
    private final byte[] pixels;

    GymnasiumPicture(int width, int height, double fps, Renderer renderer) {
        this.width = width;
        this.height = height;
        this.fps = fps;
        this.renderer = renderer;
        this.pixels = new byte[width * height * CHANNELS];
    }

    /** Fills an array with rows of red, green, blue. */
    interface Renderer {
        void render(byte[] pixels) throws IOException;
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
    public double fps() {
        return fps;
    }

    @Override
    public void paint(FrameDraft into) throws IOException {
        renderer.render(pixels);
        for (int i = 0; i < pixels.length; i += CHANNELS) {
            byte red = pixels[i];
            pixels[i] = pixels[i + 2];
            pixels[i + 2] = red;
        }
        ByteBuffer to = into.pixels();
        int row = width * CHANNELS;
        for (int y = 0; y < height; y++) to.put(y * into.strideBytes(), pixels, y * row, row);
    }
}
