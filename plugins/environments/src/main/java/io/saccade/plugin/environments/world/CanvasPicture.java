package io.saccade.plugin.environments.world;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Paints what changes over a fixed background, in the layout of a BGR8 frame, so that one copy fills a draft and nothing
 * is allocated. Painting is antialiased and needs no display.
 */
public abstract class CanvasPicture implements Picture {
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final double fps;
    private final AffineTransform coordinates;
    private @Nullable Graphics2D graphics;
    private byte[] pixels = {};
    private byte[] background = {};

    /** @param coordinates from the painter's coordinates to pixels */
    protected CanvasPicture(int width, int height, double fps, AffineTransform coordinates) {
        this.width = width;
        this.height = height;
        this.fps = fps;
        this.coordinates = coordinates;
    }

    /** Paints the fixed background on white. Called once. */
    protected abstract void scenery(Graphics2D canvas);

    /** Paints what changes. */
    protected abstract void paint(Graphics2D canvas);

    @Override
    public final int width() {
        return width;
    }

    @Override
    public final int height() {
        return height;
    }

    @Override
    public final double fps() {
        return fps;
    }

    /**
     * Paints the picture into a frame.
     *
     * @throws IllegalArgumentException if the draft has another size or format
     */
    @Override
    public final void paint(FrameDraft draft) {
        if (draft.width() != width || draft.height() != height || draft.format() != Frame.Format.BGR8) {
            throw new IllegalArgumentException("this world's picture is " + width + "x" + height + " BGR8, not "
                    + draft.width() + "x" + draft.height() + " " + draft.format());
        }
        if (graphics == null) graphics = canvas();
        System.arraycopy(background, 0, pixels, 0, pixels.length);
        graphics.setTransform(coordinates);
        paint(graphics);
        ByteBuffer rows = draft.pixels();
        int length = width * CHANNELS;
        for (int row = 0; row < height; row++) rows.put(row * draft.strideBytes(), pixels, row * length, length);
    }

    /** Created for the first picture, so that a world that is never drawn allocates no canvas. */
    private Graphics2D canvas() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setTransform(coordinates);
        scenery(canvas);
        background = pixels.clone();
        return canvas;
    }
}
