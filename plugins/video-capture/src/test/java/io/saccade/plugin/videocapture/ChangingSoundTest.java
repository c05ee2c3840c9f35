package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.videocapture.VideoSettings.Until;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound whose frames differ from the header or from each other. */
class ChangingSoundTest {
    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void film() throws Exception {
        picture = TestFilm.silent(folder.resolve("film.mp4"), 1, 25);
    }

    private Reading hear(Path sound) throws Exception {
        return Reading.of(VideoSettingsFixture.of(picture).audio(sound).until(Until.AUDIO_END));
    }

    /** A tone of 440 Hz, then one of 880 Hz: the sound is read to its end, in the format of the first part. */
    @ParameterizedTest
    @CsvSource({
        "ac3, 48000, 2, 48000, 6," + avcodec.AV_CODEC_ID_AC3,
        "ac3, 48000, 6, 48000, 1," + avcodec.AV_CODEC_ID_AC3,
        "ac3, 48000, 2, 32000, 2," + avcodec.AV_CODEC_ID_AC3,
        "mp2, 44100, 1, 44100, 2," + avcodec.AV_CODEC_ID_MP2,
        "mp2, 48000, 2, 24000, 1," + avcodec.AV_CODEC_ID_MP2,
        "aac, 44100, 2, 44100, 1," + avcodec.AV_CODEC_ID_AAC,
        "aac, 16000, 1, 48000, 2," + avcodec.AV_CODEC_ID_AAC
    })
    void isHeardWhole(String type, int rate, int channels, int laterRate, int laterChannels, int codec)
            throws Exception {
        Path first = Tones.sound(folder.resolve("1." + type), codec, rate, channels, 440);
        Path second = Tones.sound(folder.resolve("2." + type), codec, laterRate, laterChannels, 880);

        Reading reading = hear(Tones.join(folder.resolve("both." + type), first, second));

        assertThat(Tones.rate(reading)).isEqualTo(rate);
        assertThat(reading.sound().get(0).channels()).isEqualTo(channels);
        assertThat(Tones.hz(reading, 0.1, 0.4)).isCloseTo(440, within(5.0));
        assertThat(Tones.hz(reading, 0.65, 0.95)).isCloseTo(880, within(5.0));
        assertThat(Tones.seconds(reading)).isBetween(1.0, 1.2);
        assertThat(reading.problems()).isEmpty();
    }

    /** With spectral band replication, AAC's first frame may declare half the rate of all others. */
    @Test
    void aRateThatDoublesWithTheSecondFrameIsTheRate() throws Exception {
        byte[] half =
                Files.readAllBytes(Tones.sound(folder.resolve("half.aac"), avcodec.AV_CODEC_ID_AAC, 22_050, 1, 440));
        int length = (half[3] & 3) << 11 | (half[4] & 0xff) << 3 | (half[5] & 0xff) >> 5; // length of an ADTS frame
        Path first = Files.write(folder.resolve("first.aac"), Arrays.copyOf(half, length));
        Path others = Tones.sound(folder.resolve("whole.aac"), avcodec.AV_CODEC_ID_AAC, 44_100, 1, 440);

        Reading reading = hear(Tones.join(folder.resolve("both.aac"), first, others));

        assertThat(Tones.rate(reading)).isEqualTo(44_100);
        assertThat(Tones.hz(reading, 0.15, 0.45)).isCloseTo(440, within(5.0));
        assertThat(Tones.seconds(reading)).isBetween(0.5, 0.65);
    }

    /** The decoder's sample format may differ from the declared one. */
    @ParameterizedTest
    @ValueSource(strings = {"sound.mp2", "sound.ts"})
    void mp2IsHeard(String name) throws Exception {
        Path sound = Tones.sound(folder.resolve(name), avcodec.AV_CODEC_ID_MP2, 48_000, 1, 1_000);

        Reading reading = hear(sound);

        // FFmpeg's encoder begins with a delay of 481 instants.
        assertThat(Tones.begin(reading)).isCloseTo(0.010, within(0.003));
        assertThat(Tones.end(reading)).isCloseTo(0.510, within(0.015));
        assertThat(Tones.hz(reading, 0.1, 0.4)).isCloseTo(1_000, within(5.0));
    }

    /** @param tag format code in the WAV header: 1 integers, 3 floating point */
    @ParameterizedTest
    @CsvSource({"1, 8, 8000, 1", "1, 24, 96000, 2", "1, 32, 44100, 3", "3, 32, 22050, 4", "3, 64, 48000, 6"})
    void everyFormatOfSamplesIsRead(int tag, int bits, int rate, int channels) throws Exception {
        Reading reading = hear(wav(tag, bits, rate, channels));

        assertThat(Tones.rate(reading)).isEqualTo(rate);
        assertThat(reading.sound().get(0).channels()).isEqualTo(channels);
        float[] ramp = new float[200 * channels];
        for (int i = 0; i < ramp.length; i++) ramp[i] = (i / channels - 100) / 128f;
        TestSound.assertSame(reading.allSound(), ramp);
    }

    private Path wav(int tag, int bits, int rate, int channels) throws Exception {
        int block = channels * bits / 8;
        ByteBuffer bytes = ByteBuffer.allocate(44 + 200 * block).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 200 * block);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) tag);
        bytes.putShort((short) channels).putInt(rate).putInt(rate * block);
        bytes.putShort((short) block).putShort((short) bits);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(200 * block);
        for (int i = 0; i < 200 * channels; i++) put(bytes, tag, bits, i / channels - 100);
        return Files.write(folder.resolve("sound.wav"), bytes.array());
    }

    /** @param value -128..127 */
    private static void put(ByteBuffer bytes, int tag, int bits, int value) {
        if (tag == 3 && bits == 32) bytes.putFloat(value / 128f);
        else if (tag == 3) bytes.putDouble(value / 128.0);
        else if (bits == 8) bytes.put((byte) (value + 128));
        else if (bits == 24) bytes.put((byte) 0).putShort((short) (value << 8));
        else bytes.putInt(value << 24);
    }

    /** The header of a WAV file written to a pipe doesn't contain the length. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 0x7fff_ffdb})
    void aStreamedWavIsWhole(int size) throws Exception {
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), 5_001);
        byte[] bytes = Files.readAllBytes(sound);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size).putInt(40, size);
        Files.write(sound, bytes);

        Reading reading = hear(sound);

        TestSound.assertSame(reading.allSound(), TestSound.rampValues(5_001));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aWavThatIsCutOffSaysSo() throws Exception {
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), 5_000);
        byte[] bytes = Files.readAllBytes(sound);
        Files.write(sound, Arrays.copyOf(bytes, bytes.length - 4_001));

        assertThat(hear(sound).problems()).singleElement().asString().contains("ramp.wav is damaged");
    }
}
