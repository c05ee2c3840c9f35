package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Frame;
import java.nio.ByteBuffer;

/** A gray picture of a part of a frame, scaled, and turned so that the line between the eyes is level. */
final class UprightView {
    private final int columns;
    private final int rows;

    UprightView(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Samples the frame around a point. Pixels outside the frame repeat its edge.
     *
     * @param pixel size of a pixel of the view, in distances between the eyes
     * @return the rows of the view, 0 to 255
     */
    float[] of(Frame frame, EyePlaces eyes, double centerX, double centerY, double pixel) {
        double stepX = pixel * (eyes.rightX() - eyes.leftX());
        double stepY = pixel * (eyes.rightY() - eyes.leftY());
        float[] view = new float[columns * rows];
        Green green = new Green(frame);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double across = column - columns / 2.0;
                double down = row - rows / 2.0;
                view[row * columns + column] = green.mean(
                        centerX + across * stepX - down * stepY, centerY + across * stepY + down * stepX, stepX, stepY);
            }
        }
        return view;
    }

    /** The green channel, which is close to the brightness. */
    private static final class Green {
        private final ByteBuffer pixels;
        private final int width;
        private final int height;
        private final int stride;
        private final int bytes;
        private final int offset;

        Green(Frame frame) {
            pixels = frame.pixels();
            width = frame.width();
            height = frame.height();
            stride = frame.strideBytes();
            bytes = frame.format().bytesPerPixel();
            offset = bytes / 2;
        }

        /** The mean of a pixel of the view, which begins at a point and has sides in the direction of the step. */
        float mean(double left, double top, double stepX, double stepY) {
            int samples = Math.max(1, (int) Math.ceil(Math.hypot(stepX, stepY)));
            float sum = 0;
            for (int i = 0; i < samples; i++) {
                double down = (i + .5) / samples;
                for (int j = 0; j < samples; j++) {
                    double across = (j + .5) / samples;
                    sum += at(left + across * stepX - down * stepY, top + across * stepY + down * stepX);
                }
            }
            return sum / (samples * samples);
        }

        private int at(double x, double y) {
            int column = Math.max(0, Math.min(width - 1, (int) x));
            int row = Math.max(0, Math.min(height - 1, (int) y));
            return pixels.get(row * stride + column * bytes + offset) & 0xff;
        }
    }
}
