package io.saccade.plugin.wav2liptraining.score;

/**
 * Converts the powers of 257 frequencies at 16 kHz to 26 mel bands, and the bands' logarithms to 13 coefficients. The
 * conversion is a discrete cosine transform, then a lifter of 22, which amplifies the higher coefficients.
 */
final class CepstrumBasis {
    static final int FFT = 512;
    static final int FREQUENCIES = FFT / 2 + 1;
    static final int BANDS = 26;
    static final int COEFFICIENTS = 13;

    private static final double LIFTER = 22;
    private static final double HIGHEST_HZ = MelHz.RATE / 2;
    /** Frequency bins: band i starts at element i, peaks at i + 1 and ends at i + 2. */
    private static final int[] PLACES = new int[BANDS + 2];

    private static final double[][] COSINES = new double[COEFFICIENTS][BANDS];

    static {
        for (int i = 0; i < PLACES.length; i++) {
            double hertz = MelHz.hertz(MelHz.mels(HIGHEST_HZ) * i / (BANDS + 1));
            PLACES[i] = (int) Math.floor((FFT + 1) * hertz / MelHz.RATE);
        }
        for (int k = 0; k < COEFFICIENTS; k++) {
            double lift = 1 + LIFTER / 2 * Math.sin(Math.PI * k / LIFTER);
            double scale = lift * Math.sqrt((k == 0 ? 1.0 : 2.0) / BANDS);
            for (int band = 0; band < BANDS; band++) {
                COSINES[k][band] = scale * Math.cos(Math.PI * k * (2 * band + 1) / (2 * BANDS));
            }
        }
    }

    /** The mel scale that is logarithmic over its whole range. */
    private static final class MelHz {
        private static final double RATE = 16_000;

        private static double mels(double hertz) {
            return 2595 * Math.log10(1 + hertz / 700);
        }

        private static double hertz(double mels) {
            return 700 * (Math.pow(10, mels / 2595) - 1);
        }
    }

    private CepstrumBasis() {}

    /** Sums the powers of each band with a triangular weight that is highest in its middle. */
    static void bands(double[] powers, double[] bands) {
        for (int band = 0; band < BANDS; band++) {
            int from = PLACES[band];
            int centre = PLACES[band + 1];
            int to = PLACES[band + 2];
            double sum = 0;
            for (int k = from; k < centre; k++) sum += powers[k] * (k - from) / (centre - from);
            for (int k = centre; k < to; k++) sum += powers[k] * (to - k) / (to - centre);
            bands[band] = sum;
        }
    }

    /** Computes the coefficients from the logarithms of the bands. */
    static void coefficients(double[] logarithms, float[] coefficients) {
        for (int k = 0; k < COEFFICIENTS; k++) {
            double sum = 0;
            for (int band = 0; band < BANDS; band++) sum += COSINES[k][band] * logarithms[band];
            coefficients[k] = (float) sum;
        }
    }
}
