package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Frame;
import java.nio.ByteBuffer;

/** Reads the colours of a face at places given in its own axes. */
final class FaceSampler {
    /** Half width of the square that is averaged, in distances between the eyes. */
    private static final double HALF = .05;

    private final Frame frame;
    private final FaceShape shape;
    private final ByteBuffer pixels;
    private final int bytes;
    private final int reach;

    FaceSampler(Frame frame, FaceShape shape) {
        this.frame = frame;
        this.shape = shape;
        pixels = frame.pixels();
        bytes = frame.format().bytesPerPixel();
        reach = (int) Math.round(HALF * shape.eyeDistance());
    }

    /**
     * Returns the mean colour around a place, one value per channel.
     *
     * @return empty if the place lies outside the frame
     */
    float[] at(double across, double down) {
        int x = (int) Math.round(shape.pixelX(across, down));
        int y = (int) Math.round(shape.pixelY(across, down));
        int left = Math.max(0, x - reach);
        int right = Math.min(frame.width() - 1, x + reach);
        int top = Math.max(0, y - reach);
        int bottom = Math.min(frame.height() - 1, y + reach);
        if (left > right || top > bottom) return new float[0];
        float[] color = new float[bytes];
        int step = Math.max(1, reach / 2);
        int count = 0;
        for (int row = top; row <= bottom; row += step) {
            for (int column = left; column <= right; column += step) {
                int at = row * frame.strideBytes() + column * bytes;
                for (int i = 0; i < bytes; i++) color[i] += pixels.get(at + i) & 0xff;
                count++;
            }
        }
        for (int i = 0; i < bytes; i++) color[i] /= count;
        return color;
    }
}
