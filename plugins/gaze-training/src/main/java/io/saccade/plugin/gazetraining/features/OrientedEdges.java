package io.saccade.plugin.gazetraining.features;

/** Convolution kernels that detect edges of one direction each, with a slight blur against the camera's noise. */
final class OrientedEdges {
    static final int DIRECTIONS = 8;
    static final int SIDE = 7;

    private static final int BLUR = 5;
    private static final double BLUR_DEVIATION = 0.7;

    private OrientedEdges() {}

    /**
     * Returns {@code [direction][1][row][column]}: the difference of the blurred picture's neighbours along the
     * direction.
     */
    static float[] kernels() {
        double[][] blur = blur();
        float[] kernels = new float[DIRECTIONS * SIDE * SIDE];
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            double angle = 2 * Math.PI * direction / DIRECTIONS;
            int first = direction * SIDE * SIDE;
            add(kernels, first, blur, 1, 2, Math.cos(angle));
            add(kernels, first, blur, 1, 0, -Math.cos(angle));
            add(kernels, first, blur, 2, 1, Math.sin(angle));
            add(kernels, first, blur, 0, 1, -Math.sin(angle));
        }
        return kernels;
    }

    private static void add(float[] kernels, int first, double[][] blur, int down, int right, double weight) {
        for (int y = 0; y < BLUR; y++) {
            for (int x = 0; x < BLUR; x++) {
                kernels[first + (y + down) * SIDE + x + right] += (float) (weight * blur[y][x]);
            }
        }
    }

    private static double[][] blur() {
        double[][] blur = new double[BLUR][BLUR];
        double sum = 0;
        for (int y = 0; y < BLUR; y++) {
            for (int x = 0; x < BLUR; x++) {
                double squares = Math.pow(y - BLUR / 2, 2) + Math.pow(x - BLUR / 2, 2);
                blur[y][x] = Math.exp(-squares / (2 * BLUR_DEVIATION * BLUR_DEVIATION));
                sum += blur[y][x];
            }
        }
        for (double[] row : blur) {
            for (int x = 0; x < BLUR; x++) row[x] /= sum;
        }
        return blur;
    }
}
