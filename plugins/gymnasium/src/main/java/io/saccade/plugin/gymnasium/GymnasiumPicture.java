package io.saccade.plugin.gymnasium;

import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Converts an environment's rendering from RGB to BGR. Renders at most once per step, on the first request. */
final class GymnasiumPicture implements Picture {
    private static final int CHANNELS = 3;

    private final double fps;
    private final Renderer renderer;
    private @Nullable Pixels rendered;

    GymnasiumPicture(double fps, Renderer renderer) {
        this.fps = fps;
        this.renderer = renderer;
    }

    /** Renders the state after the last call. */
    interface Renderer {
        Pixels render() throws IOException;
    }

    /** Rows of red, green, blue. */
    @SuppressWarnings("ArrayRecordComponent") // a few megabytes, passed on and never compared
    record Pixels(int width, int height, byte[] bytes) {
        static Pixels read(DataInputStream in) throws IOException {
            int width = in.readInt();
            int height = in.readInt();
            byte[] bytes = new byte[width * height * CHANNELS];
            in.readFully(bytes);
            return new Pixels(width, height, bytes);
        }
    }

    /** Call after each change of state. */
    void forget() {
        rendered = null;
    }

    private Pixels pixels() throws IOException {
        Pixels pixels = rendered;
        if (pixels == null) {
            pixels = renderer.render();
            rendered = pixels;
        }
        return pixels;
    }

    private Pixels pixelsUnchecked() {
        try {
            return pixels();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public int width() {
        return pixelsUnchecked().width();
    }

    @Override
    public int height() {
        return pixelsUnchecked().height();
    }

    @Override
    public double fps() {
        return fps;
    }

    @Override
    public void paint(FrameDraft into) throws IOException {
        Pixels picture = pixels();
        byte[] line = new byte[picture.width() * CHANNELS];
        ByteBuffer to = into.pixels();
        for (int y = 0; y < picture.height(); y++) {
            swap(picture.bytes(), y * line.length, line);
            to.put(y * into.strideBytes(), line);
        }
    }

    /** Swaps red and blue of each pixel. */
    private static void swap(byte[] from, int at, byte[] line) {
        for (int i = 0; i < line.length; i += CHANNELS) {
            line[i] = from[at + i + 2];
            line[i + 1] = from[at + i + 1];
            line[i + 2] = from[at + i];
        }
    }
}
