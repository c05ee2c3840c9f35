package io.saccade.plugin.wav2liptraining.score;

import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_core.dft;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.wav2lip.MelSpectrogram;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Computes SyncNet's audio input: 100 columns a second of 13 mel-frequency cepstral coefficients, equal to those of the
 * Python package python_speech_features with its default settings, from 16-bit integer samples. A column starts every
 * 10 ms and covers 25 ms without a window function; the last one is padded with silence. The first coefficient is the
 * logarithm of the energy. Not thread-safe; the owner closes it.
 */
final class Cepstrum implements Hearing {
    private static final int WINDOW = 400;
    private static final int HOP = 160;
    private static final double PRE_EMPHASIS = 0.97;
    private static final double FULL = 32_768;
    /** Replaces an energy of zero, which has no logarithm. */
    private static final double LEAST = Math.ulp(1.0);

    private final MelSpectrogram.Columns columns;
    private final Mat sound;
    private final Mat spectrum;
    private final DoubleBuffer in;
    private final DoubleBuffer out;
    private final double[] window = new double[WINDOW];
    private final double[] packed = new double[CepstrumBasis.FFT];
    private final double[] powers = new double[CepstrumBasis.FREQUENCIES];
    private final double[] bands = new double[CepstrumBasis.BANDS];
    private final float[] column = new float[CepstrumBasis.COEFFICIENTS];
    private int length;
    private double last;
    private boolean begun;

    /** @param columns receives the columns, always in the same array */
    Cepstrum(MelSpectrogram.Columns columns) {
        this.columns = columns;
        Natives.load();
        sound = new Mat(1, CepstrumBasis.FFT, CV_64FC1);
        spectrum = new Mat(1, CepstrumBasis.FFT, CV_64FC1);
        in = sound.createBuffer();
        out = spectrum.createBuffer();
        in.put(0, packed); // samples beyond the window stay zero
    }

    @Override
    public void add(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            double sample = Math.max(-FULL, Math.min(FULL - 1, Math.rint(samples[i] * FULL)));
            window[length++] = sample - PRE_EMPHASIS * last;
            last = sample;
            if (length == WINDOW) addColumn();
        }
    }

    @Override
    public void end() {
        int heard = begun ? WINDOW - HOP : 0;
        if (length <= heard) return;
        Arrays.fill(window, length, WINDOW, 0);
        addColumn();
    }

    private void addColumn() {
        in.put(0, window);
        dft(sound, spectrum);
        out.get(0, packed);
        double energy = 0;
        for (int k = 0; k < powers.length; k++) {
            powers[k] = square(k) / CepstrumBasis.FFT;
            energy += powers[k];
        }
        CepstrumBasis.bands(powers, bands);
        for (int band = 0; band < bands.length; band++) bands[band] = logarithm(bands[band]);
        CepstrumBasis.coefficients(bands, column);
        column[0] = (float) logarithm(energy);
        columns.add(column);
        System.arraycopy(window, HOP, window, 0, WINDOW - HOP);
        length = WINDOW - HOP;
        begun = true;
    }

    /**
     * Returns the power of a frequency. The first and the last have no imaginary part, and OpenCV's packed format does
     * not store one.
     */
    private double square(int frequency) {
        boolean real = frequency == 0 || frequency == powers.length - 1;
        double re = packed[frequency == 0 ? 0 : 2 * frequency - 1];
        double im = real ? 0 : packed[2 * frequency];
        return re * re + im * im;
    }

    private static double logarithm(double value) {
        return Math.log(value == 0 ? LEAST : value);
    }

    @Override
    public void close() {
        sound.close();
        spectrum.close();
    }
}
