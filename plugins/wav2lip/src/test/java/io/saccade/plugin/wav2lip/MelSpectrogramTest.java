package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MelSpectrogramTest {
    private static final int BANDS = MelSpectrogram.BANDS;

    @ParameterizedTest
    @ValueSource(strings = {"jfk", "grid_lwbsza"})
    void hearsSpeechAsLibrosaDoes(String name) throws Exception {
        float[] expected = Npy.floats(ReferenceData.at("golden/mel/" + name + ".npy"));
        assertSame(MelSpectrogram.of(ReferenceData.speech(name + ".wav")), expected, 2e-6f);
    }

    @Test
    void hearsASineAsLibrosaDoes() throws Exception {
        assertSame(MelSpectrogram.of(sine()), Npy.floats(ReferenceData.at("golden/mel/sine.npy")), 1e-4f);
    }

    @Test
    void hearsAnImpulseAsLibrosaDoes() throws Exception {
        float[] impulse = new float[16_000];
        impulse[8000] = 1;
        assertSame(MelSpectrogram.of(impulse), Npy.floats(ReferenceData.at("golden/mel/impulse.npy")), 1e-4f);
    }

    private static void assertSame(float[][] columns, float[] expected, float tolerance) {
        int count = expected.length / BANDS;
        assertThat(columns).hasNumberOfRows(count);
        for (int column = 0; column < count; column++) {
            for (int band = 0; band < BANDS; band++) {
                assertThat(columns[column][band])
                        .as("column %d, band %d", column, band)
                        .isCloseTo(expected[band * count + column], within(tolerance));
            }
        }
    }

    /** Values of the original, which padding with zeros would change (1.69728, 1.19052). */
    @Test
    void reflectsTheBeginning() {
        float[] first = MelSpectrogram.of(sine())[0];
        assertThat(first[10]).isCloseTo(1.91604f, within(1e-4f));
        assertThat(first[11]).isCloseTo(0.81737f, within(1e-4f));
    }

    private static float[] sine() {
        float[] sine = new float[16_000];
        for (int i = 0; i < sine.length; i++) sine[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / 16_000));
        return sine;
    }

    @Test
    void silenceIsTheLeastValueEverywhere() {
        float[][] columns = MelSpectrogram.of(new float[16_000]);
        assertThat(columns).hasNumberOfRows(81);
        for (float[] column : columns) assertThat(column).containsOnly(-4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 199, 533, 640, 20_000, 40_000})
    void piecesGiveTheSameAsTheWhole(int piece) {
        float[] sound = noise(40_001);
        List<float[]> columns = new ArrayList<>();
        try (MelSpectrogram mel = new MelSpectrogram(column -> columns.add(column.clone()))) {
            for (int at = 0; at < sound.length; at += piece) {
                float[] part = Arrays.copyOfRange(sound, at, Math.min(sound.length, at + piece));
                mel.add(part, part.length);
            }
            mel.end();
        }
        assertThat(columns.toArray(new float[0][])).isDeepEqualTo(MelSpectrogram.of(sound));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "199, 1", "200, 2", "399, 2", "400, 3", "401, 3", "402, 3", "601, 4", "800, 5"})
    void evenTheShortestSoundIsReflected(int samples, int columns) {
        float[] sound = noise(samples);
        float[][] mel = MelSpectrogram.of(sound);
        assertThat(mel).hasNumberOfRows(columns);
        for (int column = 0; column < columns; column++) {
            float[] naive = NaiveMel.column(sound, column);
            for (int band = 0; band < BANDS; band++) {
                assertThat(mel[column][band]).isCloseTo(naive[band], within(1e-5f));
            }
        }
    }

    private static float[] noise(int samples) {
        Random random = new Random(samples);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) noise[i] = (float) (0.1 * random.nextGaussian());
        return noise;
    }

    @Test
    void givesAColumnAsSoonAsItsWindowIsKnown() {
        List<float[]> columns = new ArrayList<>();
        try (MelSpectrogram mel = new MelSpectrogram(columns::add)) {
            mel.add(noise(3400), 3400);
            assertThat(columns).hasSize(15);
            mel.add(noise(1), 1);
            assertThat(columns).hasSize(16);
        }
    }

    @Test
    void refusesSoundAfterTheEnd() {
        try (MelSpectrogram mel = new MelSpectrogram(column -> {})) {
            mel.end();
            assertThatThrownBy(() -> mel.add(new float[1], 1)).isInstanceOf(IllegalStateException.class);
        }
    }
}
