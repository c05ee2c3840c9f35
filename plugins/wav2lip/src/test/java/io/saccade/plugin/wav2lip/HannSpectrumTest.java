package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HannSpectrumTest {
    @Test
    void equalsTheDefinition() {
        double[] sound = new Random(1).doubles(1000, -1, 1).toArray();
        double[] windowed = new double[HannSpectrum.WINDOW];
        for (int i = 0; i < windowed.length; i++) {
            windowed[i] = sound[100 + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / windowed.length));
        }
        double[] magnitudes = new double[HannSpectrum.FREQUENCIES];
        HannSpectrum spectrum = new HannSpectrum();
        for (int again = 0; again < 2; again++) {
            spectrum.magnitudes(sound, 100, magnitudes);
            for (int k = 0; k < magnitudes.length; k++) {
                assertThat(magnitudes[k]).as("%d", k).isCloseTo(NaiveMel.magnitude(windowed, k), within(1e-10));
            }
        }
    }
}
