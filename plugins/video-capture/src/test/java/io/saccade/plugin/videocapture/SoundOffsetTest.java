package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offset between sound and pictures, and the choice of the sound track. */
class SoundOffsetTest {
    private static final double ONE_FRAME = 1_024 / 44_100.0;

    @TempDir
    private Path folder;

    private Path tone(double hz) throws Exception {
        return Tones.film(folder.resolve(hz + ".mp4"), avcodec.AV_CODEC_ID_AAC, hz, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"late.mp4", "late.mkv", "late.mov", "late.ts"})
    void soundThatIsLateIsLateAsOwnAndAsOther(String name) throws Exception {
        Path late = Remux.of(
                folder.resolve(name), Remux.Track.pictures(tone(440)), Remux.Track.sound(tone(440), 0.5, true));

        Reading own = Reading.of(VideoSettingsFixture.of(late));
        Reading other = Reading.of(VideoSettingsFixture.of(TestFilm.silent(folder.resolve("silent.mp4"), 50, 25))
                .audio(late));

        assertThat(Tones.begin(own)).isCloseTo(0.5, within(ONE_FRAME));
        assertThat(Tones.begin(other)).isCloseTo(Tones.begin(own), within(0.0005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"late.m4a", "late.mka"})
    void soundAloneThatBeginsLateIsLate(String name) throws Exception {
        Path late = Remux.of(folder.resolve(name), Remux.Track.sound(tone(440), 0.5, true));

        Reading reading = Reading.of(VideoSettingsFixture.of(TestFilm.silent(folder.resolve("silent.mp4"), 50, 25))
                .audio(late));

        assertThat(Tones.begin(reading)).isCloseTo(0.5, within(ONE_FRAME));
    }

    /** A film named as its own 'audio' keeps its sound in sync, also when it starts later. */
    @Test
    void aFilmThatNamesItselfKeepsItsSoundInPlace() throws Exception {
        Path film = TestFilm.talking(folder.resolve("film.mp4"), 50, 25, 2);

        float[] own = Reading.of(VideoSettingsFixture.of(film).start(1)).allSound();
        float[] named =
                Reading.of(VideoSettingsFixture.of(film).audio(film).start(1)).allSound();

        TestSound.assertSame(named, own);
    }

    /** AVI stores decoding times; its first picture is presented a frame or two later. */
    @Test
    void aFilmBeginsWithItsFirstPicture() throws Exception {
        Path film = folder.resolve("b-frames.avi");
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(film.toFile(), 64, 64, 0)) {
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setMaxBFrames(2);
            recorder.setFrameRate(25);
            recorder.start();
            try (Frame picture = new Frame(64, 64, Frame.DEPTH_UBYTE, 3)) {
                Tones.grey(picture);
                for (int i = 0; i < 25; i++) recorder.record(picture);
            }
        }
        Path ramp = TestSound.ramp(folder.resolve("ramp.wav"), 8_000);

        Reading reading = Reading.of(VideoSettingsFixture.of(film).audio(ramp));

        assertThat(reading.millis()).hasSize(25).startsWith(0L, 40L, 80L).endsWith(960L);
        TestSound.assertSame(reading.allSound(), Arrays.copyOf(TestSound.rampValues(8_000), 16_000));
    }

    @Test
    void theDefaultOfSeveralTracksIsTaken() throws Exception {
        Path film = Remux.of(
                folder.resolve("tracks.mkv"),
                Remux.Track.pictures(tone(440)),
                Remux.Track.sound(tone(440), 0, false),
                Remux.Track.sound(tone(660), 0, true),
                Remux.Track.sound(tone(880), 0, false));

        Reading reading = Reading.of(VideoSettingsFixture.of(film));

        assertThat(Tones.hz(reading, 0.2, 0.8)).isCloseTo(660, within(5.0));
        assertThat(reading.problems())
                .isEqualTo(List.of("tracks.mkv has 3 sound tracks; number 2 is taken, the default one. To use"
                        + " another one, set 'audio' to a file that contains only this track"));
    }

    @Test
    void theFirstIsTakenWhereNoneIsTheDefault() throws Exception {
        Path film = Remux.of(
                folder.resolve("tracks.mkv"),
                Remux.Track.pictures(tone(440)),
                Remux.Track.sound(tone(880), 0, false),
                Remux.Track.sound(tone(440), 0, false));

        Reading reading = Reading.of(VideoSettingsFixture.of(film));

        assertThat(Tones.hz(reading, 0.2, 0.8)).isCloseTo(880, within(5.0));
        assertThat(reading.problems()).singleElement().asString().contains("number 1 is taken, the first");
    }
}
