package io.saccade.plugin.wav2lip;

import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_core.DFT_ROWS;
import static org.bytedeco.opencv.global.opencv_core.dft;

import io.saccade.plugin.bytedeco.Natives;
import java.nio.DoubleBuffer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Computes magnitude spectra of windows of 800 samples at 16 kHz, with a periodic Hann window: 401 frequencies, 20 Hz
 * apart, several windows at once. Uses OpenCV, which for this length takes half the time of JTransforms, and a fifth of
 * that of FFmpeg, whose transform is made for powers of two. Not thread-safe; the owner closes it.
 */
final class HannSpectrum implements AutoCloseable {
    static final int WINDOW = 800;
    static final int FREQUENCIES = WINDOW / 2 + 1;
    static final double HERTZ = (double) MelSpectrogram.SAMPLE_RATE_HZ / WINDOW;
    /** Largest number of windows per call; more are no faster. */
    static final int MOST = 16;

    private static final double[] HANN = new double[WINDOW];

    static {
        for (int i = 0; i < WINDOW; i++) HANN[i] = (1 - Math.cos(2 * Math.PI * i / WINDOW)) / 2;
    }

    private final Mat windows;
    private final Mat spectra;
    private final DoubleBuffer in;
    private final DoubleBuffer out;
    private final double[] row = new double[WINDOW];

    HannSpectrum() {
        Natives.load();
        windows = new Mat(MOST, WINDOW, CV_64FC1);
        spectra = new Mat(MOST, WINDOW, CV_64FC1);
        in = windows.createBuffer();
        out = spectra.createBuffer();
    }

    /**
     * Transforms windows.
     *
     * @param from index of the first window's first sample
     * @param hop samples between two windows
     * @param count at most {@link #MOST}
     */
    void transform(double[] sound, int from, int hop, int count) {
        for (int window = 0; window < count; window++) {
            int first = from + window * hop;
            for (int i = 0; i < WINDOW; i++) row[i] = sound[first + i] * HANN[i];
            in.put(window * WINDOW, row);
        }
        try (Mat some = windows.rowRange(0, count);
                Mat result = spectra.rowRange(0, count)) {
            dft(some, result, DFT_ROWS, 0);
        }
    }

    /**
     * Returns the magnitudes of a window of the last {@link #transform}.
     *
     * @param magnitudes receives {@link #FREQUENCIES} values, 0 Hz first
     */
    void magnitudes(int window, double[] magnitudes) {
        out.get(window * WINDOW, row);
        // The first and the last frequency have no imaginary part, and OpenCV's packed format does not store one.
        magnitudes[0] = Math.abs(row[0]);
        for (int k = 1; k < WINDOW / 2; k++) {
            double re = row[2 * k - 1];
            double im = row[2 * k];
            // Single precision takes half the time, and its seven digits are far more than is audible.
            magnitudes[k] = (float) Math.sqrt((float) (re * re + im * im));
        }
        magnitudes[WINDOW / 2] = Math.abs(row[WINDOW - 1]);
    }

    @Override
    public void close() {
        windows.close();
        spectra.close();
    }
}
