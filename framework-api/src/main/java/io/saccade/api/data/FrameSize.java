package io.saccade.api.data;

/**
 * The size of a frame in pixels.
 *
 * @since 0.2
 */
public record FrameSize(int width, int height) {
    /**
     * Returns regions of this frame in widths of the frame, so that they do not depend on the camera's resolution.
     *
     * @return x, y, width and height of each region in turn, each divided by the frame's width
     * @since 0.2
     */
    public float[] inWidths(Region... regions) {
        float[] sides = new float[4 * regions.length];
        for (int i = 0; i < regions.length; i++) {
            sides[4 * i] = (float) regions[i].x() / width;
            sides[4 * i + 1] = (float) regions[i].y() / width;
            sides[4 * i + 2] = (float) regions[i].width() / width;
            sides[4 * i + 3] = (float) regions[i].height() / width;
        }
        return sides;
    }
}
