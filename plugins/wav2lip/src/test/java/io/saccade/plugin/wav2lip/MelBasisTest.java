package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelBasisTest {
    private static final int FREQUENCIES = HannSpectrum.FREQUENCIES;

    @Test
    void equalsLibrosas() throws Exception {
        float[] basis = Npy.floats(ReferenceData.at("golden/mel/basis.npy"));
        for (int i = 0; i < basis.length; i++) {
            assertThat((float) MelBasis.weight(i / FREQUENCIES, i % FREQUENCIES))
                    .as("band %d, frequency %d", i / FREQUENCIES, i % FREQUENCIES)
                    .isCloseTo(basis[i], within(1e-7f));
        }
    }

    /** Values of the original's audio.py. */
    @ParameterizedTest
    @CsvSource({"0, 0.0493641", "40, 0.0499236", "79, 0.0499796"})
    void sumsAreThoseOfTheSpecification(int band, double expected) {
        assertThat(sum(band)).isCloseTo(expected, within(1e-7));
    }

    private static double sum(int band) {
        return IntStream.range(0, FREQUENCIES)
                .mapToDouble(k -> MelBasis.weight(band, k))
                .sum();
    }
}
