package io.saccade.plugin.wav2lip;

/**
 * The magnitudes of the 401 frequencies, 20 Hz apart, in 800 samples of 16 kHz under a periodic Hann window. The 800
 * real samples are transformed as 400 complex ones (even samples real, odd ones imaginary) and taken apart after.
 * One thread.
 */
final class HannSpectrum {
    static final int WINDOW = 800;
    static final int FREQUENCIES = WINDOW / 2 + 1;
    static final double HERTZ = (double) MelSpectrogram.SAMPLE_RATE_HZ / WINDOW;

    private static final int HALF = WINDOW / 2;
    private static final double[] HANN = new double[WINDOW];
    private static final double[] COSINE = new double[HALF];
    private static final double[] SINE = new double[HALF];

    static {
        for (int i = 0; i < WINDOW; i++) HANN[i] = (1 - Math.cos(2 * Math.PI * i / WINDOW)) / 2;
        for (int i = 0; i < HALF; i++) {
            COSINE[i] = Math.cos(2 * Math.PI * i / WINDOW);
            SINE[i] = Math.sin(2 * Math.PI * i / WINDOW);
        }
    }

    private final Fourier400 fourier = new Fourier400();

    /**
     * The spectrum of one window.
     *
     * @param sound from which {@link #WINDOW} values are taken
     * @param from the first of them
     * @param magnitudes where {@link #FREQUENCIES} values go, 0 Hz first
     */
    void magnitudes(double[] sound, int from, double[] magnitudes) {
        double[] re = fourier.real();
        double[] im = fourier.imaginary();
        for (int i = 0; i < HALF; i++) {
            re[i] = sound[from + 2 * i] * HANN[2 * i];
            im[i] = sound[from + 2 * i + 1] * HANN[2 * i + 1];
        }
        fourier.transform();
        takeApart(fourier.real(), fourier.imaginary(), magnitudes);
    }

    /** Of the sum and of the difference of the even samples' spectrum and the turned one of the odd samples. */
    private static void takeApart(double[] re, double[] im, double[] magnitudes) {
        magnitudes[0] = Math.abs(re[0] + im[0]);
        magnitudes[HALF] = Math.abs(re[0] - im[0]);
        for (int k = 1, m = HALF - 1; k <= m; k++, m--) {
            double evenRe = (re[k] + re[m]) / 2;
            double evenIm = (im[k] - im[m]) / 2;
            double oddRe = (im[k] + im[m]) / 2;
            double oddIm = (re[m] - re[k]) / 2;
            double turnedRe = COSINE[k] * oddRe + SINE[k] * oddIm;
            double turnedIm = COSINE[k] * oddIm - SINE[k] * oddRe;
            magnitudes[k] = length(evenRe + turnedRe, evenIm + turnedIm);
            magnitudes[m] = length(evenRe - turnedRe, evenIm - turnedIm);
        }
    }

    private static double length(double re, double im) {
        return Math.sqrt(re * re + im * im);
    }
}
