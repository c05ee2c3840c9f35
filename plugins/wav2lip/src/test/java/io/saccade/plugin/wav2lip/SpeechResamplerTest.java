package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechResamplerTest {
    private float[] speech = new float[0];

    private void add(float[] samples, int count) {
        int old = speech.length;
        speech = Arrays.copyOf(speech, old + count);
        System.arraycopy(samples, 0, speech, old, count);
    }

    private void convert(int rate, int channels, int piece, float... interleaved) throws IOException {
        try (SpeechResampler resampler = new SpeechResampler(rate, channels, this::add)) {
            for (int at = 0; at < interleaved.length; at += piece * channels) {
                int length = Math.min(piece * channels, interleaved.length - at);
                resampler.add(FloatBuffer.wrap(interleaved, at, length).asReadOnlyBuffer());
            }
            resampler.end();
        }
    }

    @Test
    void leavesWhatIsRightAlready() throws Exception {
        float[] sound = noise(5000);
        convert(16_000, 1, 640, sound);
        assertThat(speech).containsExactly(sound);
    }

    @Test
    void twoChannelsBecomeTheirMean() throws Exception {
        float[] sound = noise(4000);
        convert(16_000, 2, 500, sound);
        assertThat(speech).hasSize(2000);
        for (int i = 0; i < 2000; i++) {
            assertThat(speech[i]).isCloseTo((sound[2 * i] + sound[2 * i + 1]) / 2, within(1e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11_025, 22_050, 32_000, 44_100, 48_000, 96_000})
    void keepsTimeAndTone(int rate) throws Exception {
        convert(rate, 1, rate / 25, sine(rate, 2 * rate));
        assertThat(speech.length).isBetween(31_990, 32_010);
        float[] expected = sine(16_000, 32_000);
        for (int i = 500; i < 31_500; i++) assertThat(speech[i]).isCloseTo(expected[i], within(2e-3f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1471, 1764})
    void piecesGiveTheSameAsTheWhole(int piece) throws Exception {
        float[] sound = noise(20_000);
        convert(44_100, 1, sound.length, sound);
        float[] whole = speech;
        speech = new float[0];
        convert(44_100, 1, piece, sound);
        assertThat(speech).containsExactly(whole, within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noNumberOfChannelsIsLouder(int channels) throws Exception {
        float[] sound = new float[4800 * channels];
        for (int i = 0; i < sound.length; i++) sound[i] = .5f * (float) Math.sin(i / channels * .05);
        convert(48_000, channels, 480, sound);
        float loudest = 0;
        for (float sample : speech) loudest = Math.max(loudest, Math.abs(sample));
        assertThat(loudest).isBetween(.45f, .51f);
    }

    @Test
    void valuesThatAreNoNumbersAreSilence() throws Exception {
        try (SpeechResampler resampler = new SpeechResampler(16_000, 1, this::add)) {
            resampler.add(FloatBuffer.wrap(new float[] {.1f, Float.NaN, .2f}));
            assertThat(resampler.damaged()).isTrue();
            resampler.add(FloatBuffer.wrap(new float[] {Float.NEGATIVE_INFINITY}));
        }
        assertThat(speech).containsExactly(.1f, 0, .2f, 0);
    }

    @Test
    void saysWhatItCannotConvert() {
        assertThatThrownBy(() -> new SpeechResampler(0, 1, this::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("0 Hz");
    }

    private static float[] sine(int rate, int samples) {
        float[] sine = new float[samples];
        for (int i = 0; i < samples; i++) sine[i] = (float) (.5 * Math.sin(2 * Math.PI * 440 * i / rate));
        return sine;
    }

    private static float[] noise(int values) {
        Random random = new Random(3);
        float[] noise = new float[values];
        for (int i = 0; i < values; i++) noise[i] = random.nextFloat() - .5f;
        return noise;
    }
}
