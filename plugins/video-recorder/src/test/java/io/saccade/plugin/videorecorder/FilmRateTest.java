package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Keys;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films have the frame rate of their source, and their sound stays in sync. */
class FilmRateTest {
    private static final int SIDE = 16;
    private static final int SECONDS = Boolean.getBoolean("long.tests") ? 600 : 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"25, 1", "24, 1", "30000, 1001", "24000, 1001", "60000, 1001", "25, 2"})
    void haveTheRateOfWhatWasFilmed(int numerator, int denominator) throws Exception {
        double fps = (double) numerator / denominator;
        film("film.mp4", (int) (4 * fps), fps, Optional.empty());
        try (AVRational rate = rate("film.mp4")) {
            assertThat(List.of(rate.num(), rate.den())).containsExactly(numerator, denominator);
        }
    }

    @ParameterizedTest
    @CsvSource({"film.mp4", "film.mkv"})
    void haveTheRateThatWasAskedFor(String file) throws Exception {
        film(file, 60, 30, Optional.of(29.97));
        try (AVRational rate = rate(file)) {
            assertThat(List.of(rate.num(), rate.den())).containsExactly(30_000, 1001);
        }
    }

    @Test
    void doNotClaimARateThatNobodyKnows() throws Exception {
        film("film.mkv", 100, 25, Optional.empty());
        try (AVRational rate = rate("film.mkv")) {
            assertThat((double) rate.num() / rate.den()).isCloseTo(25, within(0.01));
        }
    }

    @ParameterizedTest
    @CsvSource({"film.mp4, 30000, 1001", "film.mkv, 30000, 1001", "film.mp4, 24000, 1001", "film.mp4, 50, 1"})
    void keepSoundAndPicturesTogether(String file, int numerator, int denominator) throws Exception {
        double fps = (double) numerator / denominator;
        int frames = (int) (SECONDS * fps);
        film(file, frames, fps, Optional.empty());

        PlayedFilm film = PlayedFilm.of(folder.resolve(file));

        assertThat(film.seconds()).hasSize(frames);
        double apart = 0;
        for (int i = 0; i < frames; i++)
            apart = Math.max(apart, Math.abs(film.seconds().get(i) - i / fps));
        int half = film.soundRate() / 2;
        int clicks = 0;
        for (int i = half; i < film.sound().length - half / 2; i += half) {
            apart = Math.max(apart, Math.abs(loudestStart(film.sound(), i) - i) / (double) film.soundRate());
            clicks++;
        }
        assertThat(clicks).isGreaterThanOrEqualTo(2 * SECONDS - 2);
        assertThat(apart).as("seconds").isLessThan(0.02);
    }

    /** Start of the click in the quarter second around an instant. */
    private static int loudestStart(float[] sound, int around) {
        for (int i = around - 2_000; i < around + 2_000; i++) {
            if (Math.abs(sound[i]) > .3) return i;
        }
        throw new AssertionError("no click near instant " + around);
    }

    private void film(String file, int frames, double fps, Optional<Double> asked) throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings(file, VideoCodec.AUTO, asked))) {
            for (int i = 0; i < frames; i++) {
                harness.feed(Filming.sample(harness, i, fps, SIDE, SIDE)
                        .with(Keys.AUDIO, Filming.clicks(i / fps, (i + 1) / fps)));
            }
            harness.finish();
        }
    }

    private AVRational rate(String file) throws Exception {
        Natives.loadFfmpeg();
        try (FFmpegFrameGrabber grabber =
                new FFmpegFrameGrabber(folder.resolve(file).toFile())) {
            grabber.start();
            for (int i = 0; i < grabber.getFormatContext().nb_streams(); i++) {
                AVRational rate = grabber.getFormatContext().streams(i).avg_frame_rate();
                if (rate.num() > 0) return new AVRational().num(rate.num()).den(rate.den());
            }
            throw new AssertionError(file + " has no pictures");
        }
    }
}
