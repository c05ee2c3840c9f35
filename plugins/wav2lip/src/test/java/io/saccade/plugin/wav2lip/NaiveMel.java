package io.saccade.plugin.wav2lip;

/** Computes a mel column directly from its definition. */
final class NaiveMel {
    private NaiveMel() {}

    static float[] column(float[] sound, int column) {
        double[] window = new double[800];
        for (int i = 0; i < window.length; i++) {
            double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / window.length);
            window[i] = hann * emphasised(sound, reflected(200 * column - 400 + i, sound.length));
        }
        float[] bands = new float[80];
        for (int band = 0; band < bands.length; band++) {
            double sum = 0;
            for (int k = 0; k <= 400; k++) {
                double weight = MelBasis.weight(band, k);
                if (weight > 0) sum += weight * magnitude(window, k);
            }
            double decibels = 20 * Math.log10(Math.max(1e-5, sum)) - 20;
            bands[band] = (float) Math.max(-4, Math.min(4, 8 * (decibels + 100) / 100 - 4));
        }
        return bands;
    }

    /** Returns the magnitude of one frequency. */
    static double magnitude(double[] window, int k) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < window.length; i++) {
            re += window[i] * Math.cos(2 * Math.PI * k * i / window.length);
            im -= window[i] * Math.sin(2 * Math.PI * k * i / window.length);
        }
        return Math.hypot(re, im);
    }

    private static double emphasised(float[] sound, int at) {
        return at == 0 ? sound[0] : sound[at] - 0.97 * sound[at - 1];
    }

    private static int reflected(int at, int length) {
        int place = at;
        while (length > 1 && (place < 0 || place >= length)) place = place < 0 ? -place : 2 * (length - 1) - place;
        return length == 1 ? 0 : place;
    }
}
