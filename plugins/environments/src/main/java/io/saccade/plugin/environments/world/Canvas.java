package io.saccade.plugin.environments.world;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;

/**
 * Paints a picture over a fixed background, in the layout of a BGR8 frame, so that one copy fills a draft and nothing
 * is allocated. Painting is antialiased and needs no display.
 */
public final class Canvas {
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] pixels;
    private final byte[] background;
    private final Graphics2D graphics;
    private final AffineTransform untouched;

    /** @param scenery paints the background; called once */
    public Canvas(int width, int height, Scenery scenery) {
        this.width = width;
        this.height = height;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        untouched = graphics.getTransform();
        scenery.paint(graphics);
        background = pixels.clone();
    }

    /** Paints the background. */
    public interface Scenery {
        void paint(Graphics2D graphics);
    }

    /** Restores the background and the untransformed coordinates, origin top left, for the next picture. */
    public Graphics2D afresh() {
        System.arraycopy(background, 0, pixels, 0, pixels.length);
        graphics.setTransform(untouched);
        return graphics;
    }

    /**
     * Copies the picture into a frame.
     *
     * @throws IllegalArgumentException if the draft has another size or format
     */
    public void copyTo(FrameDraft draft) {
        if (draft.width() != width || draft.height() != height || draft.format() != Frame.Format.BGR8) {
            throw new IllegalArgumentException("this world's picture is " + width + "x" + height + " BGR8, not "
                    + draft.width() + "x" + draft.height() + " " + draft.format());
        }
        ByteBuffer rows = draft.pixels();
        int length = width * CHANNELS;
        for (int row = 0; row < height; row++) rows.put(row * draft.strideBytes(), pixels, row * length, length);
    }
}
