package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound stays in sync with the pictures for 20 seconds, or for ten minutes with {@code -Dlong.tests}. */
class SoundSyncTest {
    private static final double MOST_DRIFT_SECONDS = 0.02;
    private static final int SECONDS = Boolean.getBoolean("long.tests") ? 600 : 20;

    private static final double NTSC = 30_000 / 1001.0;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path film;

    @BeforeAll
    static void film() throws Exception {
        film = ClickFilm.make(shared.resolve("film.mp4"), (int) (SECONDS * NTSC), NTSC, i -> i / NTSC);
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4, 25, 1",
        "film.mp4, 30000, 1001",
        "film.mp4, 24000, 1001",
        "film.mkv, 30000, 1001",
        "film.mkv, 24000, 1001",
        "film.mov, 60000, 1001"
    })
    void ofFilmsOfAnyRate(String name, int numerator, int denominator) throws Exception {
        double fps = (double) numerator / denominator;
        int frames = (int) (SECONDS * fps);

        assertInSync(VideoSettingsFixture.of(ClickFilm.make(folder.resolve(name), frames, fps, i -> i / fps)), frames);
    }

    @ParameterizedTest
    @CsvSource({"film.mp4", "film.mkv"})
    void ofFilmsOfAChangingRate(String name) throws Exception {
        // Between 8 and 60 frames per second, as telephones record.
        int frames = SECONDS * 15;
        double[] times = new double[frames + 2];
        Random random = new Random(1);
        for (int i = 1; i < times.length; i++) times[i] = times[i - 1] + (17 + random.nextInt(100)) / 1e3;

        assertInSync(
                VideoSettingsFixture.of(ClickFilm.make(folder.resolve(name), frames, 1000, i -> times[i])), frames);
    }

    @ParameterizedTest
    @CsvSource({
        "voice.wav," + avcodec.AV_CODEC_ID_PCM_S16LE,
        "voice.mp3," + avcodec.AV_CODEC_ID_MP3,
        "voice.m4a," + avcodec.AV_CODEC_ID_AAC,
        "voice.ogg," + avcodec.AV_CODEC_ID_OPUS,
        "voice.flac," + avcodec.AV_CODEC_ID_FLAC,
        "voice.mp4," + avcodec.AV_CODEC_ID_AAC
    })
    void ofAnotherFile(String name, int codec) throws Exception {
        int frames = (int) (SECONDS * NTSC);
        Path voice = ClickFilm.voice(folder.resolve("the-" + name), frames, NTSC, codec);

        assertInSync(VideoSettingsFixture.of(film).audio(voice), frames);
    }

    @Test
    void ofFramesThatAreLeftOutOrRepeated() throws Exception {
        Path film = ClickFilm.make(folder.resolve("film.mp4"), SECONDS * 24, 24, i -> i / 24.0);

        ClickFilm watched = ClickFilm.watch(VideoSettingsFixture.of(film).fps(48));

        assertThat(watched.clicks()).hasSize(SECONDS * 24 / 90);
        assertThat(watched.flashes()).hasSize(2 * watched.clicks().size());
    }

    private static void assertInSync(VideoSettingsFixture settings, int frames) throws Exception {
        ClickFilm film = ClickFilm.watch(settings);
        assertThat(film.flashes()).hasSize((frames + 44) / 90);
        assertThat(film.clicks()).hasSameSizeAs(film.flashes());
        assertThat(film.drift()).isLessThanOrEqualTo(MOST_DRIFT_SECONDS);
    }
}
