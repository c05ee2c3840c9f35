package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Audio;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmSoundTest {
    @TempDir
    private Path folder;

    @Test
    void givesEveryValueOnceAndInOrder() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 10, 30);
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), 5_000);

        Reading dubbed = Reading.of(VideoSettingsFixture.of(film).audio(sound));

        // A third of a second at 8000 Hz, in spans of 266 or 267.
        TestSound.assertSame(dubbed.allSound(), Arrays.copyOf(TestSound.rampValues(5_000), 2 * 2_667));
        assertThat(dubbed.sound()).extracting(Audio::length).containsOnly(266, 267);
        assertThat(dubbed.sound()).extracting(Audio::sampleRateHz).containsOnly(TestSound.RATE);
        assertThat(dubbed.sound()).extracting(Audio::channels).containsOnly(2);
        assertThat(dubbed.sound().get(3).startNanos()).isEqualTo(100_000_000);
    }

    @Test
    void isEmptyAfterItsEnd() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 10, 25);
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), 500);

        Reading dubbed = Reading.of(VideoSettingsFixture.of(film).audio(sound));

        assertThat(dubbed.sound()).extracting(Audio::length).containsExactly(320, 180, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void beginsWithTheFirstFrameWhenFromAnotherFile() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 50, 25);
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), 5_000);

        Reading dubbed =
                Reading.of(VideoSettingsFixture.of(film).audio(sound).start(1).duration(0.08));

        assertThat(dubbed.millis()).containsExactly(1_000L, 1_040L);
        assertThat(dubbed.sound()).extracting(Audio::startNanos).containsExactly(1_000_000_000L, 1_040_000_000L);
        TestSound.assertSame(dubbed.allSound(), TestSound.rampValues(640));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mkv", "film.mp4"})
    void followsTheFilmsOwnTrackToAPlace(String name) throws Exception {
        Path film = TestFilm.talking(folder.resolve(name), 50, 25, 2);

        float[] all = Reading.of(VideoSettingsFixture.of(film)).allSound();
        float[] rest = Reading.of(VideoSettingsFixture.of(film).start(1)).allSound();

        assertThat(all.length / 2).isBetween(2 * TestFilm.SOUND_RATE - 2_048, 2 * TestFilm.SOUND_RATE);
        TestSound.assertSame(rest, Arrays.copyOfRange(all, 2 * TestFilm.SOUND_RATE, all.length));
    }

    @Test
    void holdsTheWholeSoundOfARealClip() throws Exception {
        Path clip = ReferenceData.at("video/grid_lwbsza.mpg");

        Reading reading = Reading.of(VideoSettingsFixture.of(clip));

        // 114 blocks of MPEG sound, 1152 instants each.
        assertThat(reading.allSound().length).isEqualTo(2 * 114 * 1_152);
        assertThat(reading.sound())
                .extracting(Audio::startNanos)
                .startsWith(
                        LongStream.range(0, 70).map(i -> 40_000_000 * i).boxed().toArray(Long[]::new));
    }
}
