package io.saccade.plugin.videorecorder;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/**
 * The newest picture, scaled to the window with its aspect ratio. One image is written and painted in turn; a lock
 * keeps the window from painting a half-written image.
 */
final class PreviewPicture extends JComponent {
    private static final long serialVersionUID = 1;
    private static final int CHANNELS = 3;

    private final transient Object lock = new Object();
    private transient @Nullable BufferedImage image;
    private boolean waiting;

    PreviewPicture() {
        setOpaque(true);
    }

    /** Whether a picture has not been painted yet. */
    boolean isWaiting() {
        synchronized (lock) {
            return waiting;
        }
    }

    /**
     * Copies BGR8 pixels.
     *
     * @return whether it is the first picture of this size
     */
    boolean set(int width, int height, ByteBuffer pixels, int strideBytes) {
        synchronized (lock) {
            BufferedImage into = image;
            boolean first = into == null || into.getWidth() != width || into.getHeight() != height;
            if (into == null || first) {
                into = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
                image = into;
            }
            byte[] bytes = ((DataBufferByte) into.getRaster().getDataBuffer()).getData();
            int row = width * CHANNELS;
            for (int y = 0; y < height; y++) pixels.get(y * strideBytes, bytes, y * row, row);
            waiting = true;
            return first;
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, getWidth(), getHeight());
        synchronized (lock) {
            waiting = false;
            if (image != null) paint(image, (Graphics2D) graphics);
        }
    }

    private void paint(BufferedImage picture, Graphics2D graphics) {
        double scale = Math.min((double) getWidth() / picture.getWidth(), (double) getHeight() / picture.getHeight());
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, (getWidth() - width) / 2, (getHeight() - height) / 2, width, height, null);
    }
}
