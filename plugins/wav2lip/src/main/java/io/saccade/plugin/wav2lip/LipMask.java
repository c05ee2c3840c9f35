package io.saccade.plugin.wav2lip;

/**
 * How much of the network's picture belongs into the frame: 1 on mouth, lips, chin and cheeks, 0 outside the face and
 * at the eyes, with wide feathers inside the face. Below the chin it reaches into the neck, since a jaw that drops covers
 * it.
 */
final class LipMask {
    /** Where the mask begins below the eyes, and where it is whole; in distances from the eyes to the mouth. */
    private static final double TOP = .40;

    private static final double TOP_WHOLE = .80;
    /** Where it begins to fade out below the chin, and where it ends. */
    private static final double BOTTOM_WHOLE = 1.62;

    private static final double BOTTOM = 2.0;
    /** Width of the feather at the sides, in distances between the eyes. */
    private static final double BESIDE = .32;
    /** Width of the fade at the edges of the box, beyond which the network draws nothing; relative to the box. */
    private static final double BOX_EDGE = .08;

    /** Heights, and the half width of the mask there: a little less than a face's, and below it that of a neck. */
    private static final double[] HEIGHTS = {0, .5, .82, 1.0, 1.22, 1.36, 1.5, 1.6, BOTTOM};

    private static final double[] HALF_WIDTHS = {1.0, 1.0, .94, .85, .65, .52, .43, .40, .40};

    private LipMask() {}

    /** The weight at a place of the face, 0..1. */
    static double at(FaceShape shape, double across, double down) {
        if (down <= TOP || down >= BOTTOM) return 0;
        double half = halfWidth(down) * (across < 0 ? shape.leftSide() : shape.rightSide());
        half -= 1 / shape.eyeDistance(); // the pixel at the outline is half background
        double beside = rise((half - Math.abs(across)) / BESIDE);
        if (beside == 0) return 0;
        return beside * rise((down - TOP) / (TOP_WHOLE - TOP)) * rise((BOTTOM - down) / (BOTTOM - BOTTOM_WHOLE));
    }

    /** Half width of the mask at a height of the face, in distances between the eyes. */
    static double halfWidth(double down) {
        int next = 1;
        while (next < HEIGHTS.length - 1 && HEIGHTS[next] < down) next++;
        double part = (down - HEIGHTS[next - 1]) / (HEIGHTS[next] - HEIGHTS[next - 1]);
        return HALF_WIDTHS[next - 1] + Math.max(0, Math.min(1, part)) * (HALF_WIDTHS[next] - HALF_WIDTHS[next - 1]);
    }

    /**
     * Computes the mask of a box on a grid.
     *
     * @param strength factor, 0..1
     * @param into side x side weights, 0..255 each
     */
    static void fill(FaceShape shape, FaceBox box, double strength, int side, byte[] into) {
        for (int row = 0; row < side; row++) {
            double partDown = (row + .5) / side;
            double pixelY = box.top() + partDown * box.height();
            double bottomEdge = rise((1 - partDown) / BOX_EDGE);
            for (int column = 0; column < side; column++) {
                double partAcross = (column + .5) / side;
                double pixelX = box.left() + partAcross * box.width();
                double weight = at(shape, shape.across(pixelX, pixelY), shape.down(pixelX, pixelY));
                if (weight > 0) {
                    weight *= strength * bottomEdge * rise(Math.min(partAcross, 1 - partAcross) / BOX_EDGE);
                }
                into[row * side + column] = (byte) Math.round(255 * weight);
            }
        }
    }

    /** Smoothstep: from 0 at 0 to 1 at 1, with a slope of 0 at both ends. */
    private static double rise(double x) {
        double within = Math.max(0, Math.min(1, x));
        return within * within * (3 - 2 * within);
    }
}
