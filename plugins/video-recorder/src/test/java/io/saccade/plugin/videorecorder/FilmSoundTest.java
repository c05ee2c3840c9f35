package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmSoundTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv"})
    void hearsWhatWasHeardWhenItWas(String file) throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings(file))) {
            for (int i = 0; i < 90; i++) harness.feed(sample(harness, i));
            harness.finish();
            assertThat(harness.notices()).isEmpty();
        }
        PlayedFilm film = PlayedFilm.of(folder.resolve(file));
        assertThat(film.soundRate()).isEqualTo(Filming.SOUND_RATE);
        assertThat(film.soundChannels()).isEqualTo(1);
        assertThat(film.sound().length / 16_000.).isCloseTo(3, within(.07));
        assertThat(film.seconds().get(0)).isZero();
        assertThat(film.seconds().get(89)).isCloseTo(89 / 30., within(.001));
        assertThat(clicks(film)).containsExactly(.5, 1., 1.5, 2., 2.5);
    }

    @Test
    void isSilentWhereSamplesWereDropped() throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            for (int i = 0; i < 90; i++) {
                if (i < 25 || i > 50) harness.feed(sample(harness, i));
            }
            harness.finish();
        }
        assertThat(clicks(PlayedFilm.of(folder.resolve("film.mp4")))).containsExactly(.5, 2., 2.5);
    }

    @Test
    void takesAnySoundThatAacHas() throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            for (int i = 0; i < 30; i++) {
                Audio stereo = new Audio(i * 20_000_000L, 44_100, 2, FloatBuffer.allocate(2 * 882));
                harness.feed(Filming.sample(harness, i, 50, 160, 120).with(Keys.AUDIO, stereo));
            }
            harness.finish();
        }
        PlayedFilm film = PlayedFilm.of(folder.resolve("film.mp4"));
        assertThat(film.soundRate()).isEqualTo(44_100);
        assertThat(film.soundChannels()).isEqualTo(2);
        assertThat(film.pictures()).hasSize(30);
    }

    @Test
    void saysThatAFilmIsSilentAndWhy() throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            harness.feed(Filming.sample(harness, 0, 30, 160, 120));
            harness.feed(sample(harness, 1));
            harness.feed(sample(harness, 2));
            assertThat(harness.notices())
                    .containsExactly(
                            "the film film.mp4 is silent: its first sample had no sound; sound began with sample 1");
        }
        try (StageHarness harness = Filming.open(folder, Filming.settings("strange.mp4"))) {
            Audio strange = new Audio(0, 12_345, 1, FloatBuffer.allocate(400));
            harness.feed(Filming.sample(harness, 0, 30, 160, 120).with(Keys.AUDIO, strange));
            harness.finish();
            assertThat(harness.notices()).singleElement().asString().contains("12345 Hz");
        }
        assertThat(PlayedFilm.of(folder.resolve("strange.mp4")).pictures()).hasSize(1);
    }

    @Test
    void refusesAnotherKindOfSoundByName() throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            harness.feed(sample(harness, 0));
            Audio other = new Audio(0, 48_000, 2, FloatBuffer.allocate(20));
            assertThatThrownBy(() -> harness.feed(
                            Filming.sample(harness, 1, 30, 160, 120).with(Keys.AUDIO, other)))
                    .hasMessageContaining("16000 Hz and 1 channel")
                    .hasMessageContaining("48000 Hz and 2");
        }
    }

    private static Sample sample(StageHarness harness, int number) {
        return Filming.sample(harness, number, 30, 160, 120)
                .with(Keys.AUDIO, Filming.clicks(number / 30., (number + 1) / 30.));
    }

    /** Times of the clicks in seconds, rounded to 10 ms. */
    private static List<Double> clicks(PlayedFilm film) {
        List<Double> clicks = new ArrayList<>();
        float[] sound = film.sound();
        for (int i = 0; i < sound.length; i++) {
            if (Math.abs(sound[i]) < .4) continue;
            clicks.add(Math.round(i / 160.) / 100.);
            i += 1600;
        }
        return clicks;
    }
}
