package io.saccade.plugin.demo.person;

/**
 * The lids of one eye as cubic curves, the upper from the inner corner to the outer one, the lower back.
 *
 * @param side 1 for the eye at the right of the picture, -1 for the other
 * @param halfWidth from the middle of the eye to a corner
 * @param upperPeak height of the upper lid's highest point, negative above the middle
 * @param lowerPeak height of the lower lid's lowest point
 */
record Lids(int side, double halfWidth, double upperPeak, double lowerPeak) {
    /** Makes the curve reach its peak: a cubic curve goes three quarters of the way to its control points. */
    private static final double CONTROL = 1.33;

    double center() {
        return side * EyeDrawing.CENTER;
    }

    double[] upper() {
        return upper(upperPeak, 0);
    }

    /** A curve along the upper lid with another peak, enlarged by a fraction of the half width. */
    double[] upper(double peak, double growth) {
        double inner = center() - side * halfWidth * (1 + growth);
        double outer = center() + side * halfWidth * (1 + growth);
        double control = (peak - growth * halfWidth) * CONTROL;
        return new double[] {
            inner,
            .10 * halfWidth,
            inner + side * .50 * halfWidth,
            control + .02 * halfWidth,
            outer - side * .52 * halfWidth,
            control - .02 * halfWidth,
            outer,
            -.04 * halfWidth
        };
    }

    double[] lower() {
        return lower(lowerPeak);
    }

    /** A curve along the lower lid with another peak. */
    double[] lower(double peak) {
        double inner = center() - side * halfWidth;
        double outer = center() + side * halfWidth;
        double control = peak * CONTROL;
        return new double[] {
            outer,
            -.04 * halfWidth,
            outer - side * .45 * halfWidth,
            control,
            inner + side * .60 * halfWidth,
            control,
            inner,
            .10 * halfWidth
        };
    }
}
