package io.saccade.plugin.wav2liptraining.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Compares the coefficients with values computed by the formulas of python_speech_features 0.6, in double precision.
 */
class CepstrumTest {
    private static final Offset<Float> NEAR = within(1e-3f);
    private static final float[] FIRST = {
        21.2282f, .3026f, -5.3189f, 18.9999f, -50.5115f, -41.1564f, 1.9825f, -45.2279f, -8.5256f, 32.2681f, -9.7044f,
        16.8645f, 24.7747f
    };
    private static final float[] THIRD = {
        21.2509f, 8.6607f, -7.5779f, 35.0342f, -49.6662f, -41.0207f, 2.3650f, -35.3271f, 4.6846f, 43.2318f, -7.0784f,
        15.7166f, 21.7576f
    };
    /** The last window, a quarter of which is padding. */
    private static final float[] LAST = {
        21.1283f, 3.6515f, -7.0754f, 14.1598f, -52.9581f, -33.0341f, 18.4556f, -31.3118f, -7.5695f, 23.2592f, -15.1890f,
        20.9250f, 34.7296f
    };

    @Test
    void areThoseOfPython() {
        List<float[]> columns = columns(sound(), 1000);
        assertThat(columns).hasSize(5);
        assertThat(columns.get(0)).containsExactly(FIRST, NEAR);
        assertThat(columns.get(2)).containsExactly(THIRD, NEAR);
        assertThat(columns.get(4)).containsExactly(LAST, NEAR);
    }

    @Test
    void areTheSameWhereSoundComesPieceByPiece() {
        assertThat(columns(sound(), 7)).containsExactlyElementsOf(columns(sound(), 1000));
    }

    @Test
    void ofSilenceHaveTheLeastEnergy() {
        float[] expected = new float[13];
        expected[0] = -36.0437f;
        assertThat(columns(new float[300], 300)).hasSize(1).first().satisfies(column -> assertThat(column)
                .containsExactly(expected, NEAR));
        assertThat(columns(new float[400], 400)).hasSize(1);
        assertThat(columns(new float[401], 401)).hasSize(2);
        assertThat(columns(new float[0], 1)).isEmpty();
    }

    private static float[] sound() {
        float[] sound = new float[1000];
        for (int i = 0; i < sound.length; i++) {
            double value = .3 * Math.sin(2 * Math.PI * 440 * i / 16_000)
                    + .1 * Math.sin(2 * Math.PI * 3100 * i / 16_000)
                    + .05 * Math.sin(2 * Math.PI * i * i / 32_000);
            sound[i] = (float) (Math.rint(value * 32_768) / 32_768);
        }
        return sound;
    }

    private static List<float[]> columns(float[] sound, int piece) {
        List<float[]> columns = new ArrayList<>();
        try (Cepstrum cepstrum = new Cepstrum(column -> columns.add(column.clone()))) {
            for (int at = 0; at < sound.length; at += piece) {
                float[] part = Arrays.copyOfRange(sound, at, Math.min(sound.length, at + piece));
                cepstrum.add(part, part.length);
            }
            cepstrum.end();
        }
        return columns;
    }
}
