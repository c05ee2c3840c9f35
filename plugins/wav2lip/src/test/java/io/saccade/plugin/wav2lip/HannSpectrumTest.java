package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HannSpectrumTest {
    private static final int HOP = 200;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, HannSpectrum.MOST})
    void equalsTheDefinition(int count) {
        double[] sound = new Random(1).doubles(5000, -1, 1).toArray();
        double[] magnitudes = new double[HannSpectrum.FREQUENCIES];
        try (HannSpectrum spectrum = new HannSpectrum()) {
            spectrum.transform(sound, 100, HOP, count);
            for (int window = 0; window < count; window++) {
                spectrum.magnitudes(window, magnitudes);
                double[] windowed = windowed(sound, 100 + window * HOP);
                for (int k = 0; k < magnitudes.length; k++) {
                    double expected = NaiveMel.magnitude(windowed, k);
                    assertThat(magnitudes[k]).as("%d", k).isCloseTo(expected, within(1e-6 * expected + 1e-9));
                }
            }
        }
    }

    private static double[] windowed(double[] sound, int from) {
        double[] windowed = new double[HannSpectrum.WINDOW];
        for (int i = 0; i < windowed.length; i++) {
            windowed[i] = sound[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / windowed.length));
        }
        return windowed;
    }
}
