package io.saccade.plugin.wav2lip;

/**
 * The 80 mel filters from 55 to 7600 Hz on Slaney's scale, which is linear below 1000 Hz and logarithmic above:
 * triangles over the frequencies of {@link HannSpectrum}, all of the same area.
 */
final class MelBasis {
    private static final int BANDS = MelSpectrogram.BANDS;
    private static final double LOWEST_HZ = 55;
    private static final double HIGHEST_HZ = 7600;
    private static final double LINEAR_BELOW_HZ = 1000;
    private static final double MELS_PER_HZ = 3.0 / 200;
    private static final double MELS_PER_LOG_HZ = 27 / Math.log(6.4);
    private static final double LINEAR_BELOW_MELS = LINEAR_BELOW_HZ * MELS_PER_HZ;

    /** The first frequency of each band, and the weights from there on. */
    private static final int[] FIRST = new int[BANDS];

    private static final double[][] WEIGHTS = new double[BANDS][];

    static {
        double lowest = mels(LOWEST_HZ);
        double step = (mels(HIGHEST_HZ) - lowest) / (BANDS + 1);
        for (int band = 0; band < BANDS; band++) {
            set(
                    band,
                    hertz(lowest + band * step),
                    hertz(lowest + (band + 1) * step),
                    hertz(lowest + (band + 2) * step));
        }
    }

    private MelBasis() {}

    private static void set(int band, double from, double centre, double to) {
        FIRST[band] = (int) Math.ceil(from / HannSpectrum.HERTZ);
        WEIGHTS[band] = new double[(int) (to / HannSpectrum.HERTZ) - FIRST[band] + 1];
        for (int i = 0; i < WEIGHTS[band].length; i++) {
            double hertz = (FIRST[band] + i) * HannSpectrum.HERTZ;
            double height = Math.min((hertz - from) / (centre - from), (to - hertz) / (to - centre));
            WEIGHTS[band][i] = height * 2 / (to - from);
        }
    }

    private static double mels(double hertz) {
        return hertz < LINEAR_BELOW_HZ
                ? hertz * MELS_PER_HZ
                : LINEAR_BELOW_MELS + Math.log(hertz / LINEAR_BELOW_HZ) * MELS_PER_LOG_HZ;
    }

    private static double hertz(double mels) {
        return mels < LINEAR_BELOW_MELS
                ? mels / MELS_PER_HZ
                : LINEAR_BELOW_HZ * Math.exp((mels - LINEAR_BELOW_MELS) / MELS_PER_LOG_HZ);
    }

    /** Returns the weight of a frequency in a band. */
    static double weight(int band, int frequency) {
        int place = frequency - FIRST[band];
        return place < 0 || place >= WEIGHTS[band].length ? 0 : WEIGHTS[band][place];
    }

    /**
     * Sums the weighted frequencies of each band.
     *
     * @param magnitudes of {@link HannSpectrum#FREQUENCIES}
     * @param bands receives the sums
     */
    static void apply(double[] magnitudes, double[] bands) {
        for (int band = 0; band < BANDS; band++) {
            double[] weights = WEIGHTS[band];
            int first = FIRST[band];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) sum += weights[i] * magnitudes[first + i];
            bands[band] = sum;
        }
    }
}
