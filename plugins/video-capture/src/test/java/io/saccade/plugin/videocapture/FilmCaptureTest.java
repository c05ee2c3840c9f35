package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmCaptureTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bbaf2n", "lbax4n", "lwbsza", "pwij3p", "sbwe5n", "swiz3n"})
    void givesThePixelsThatOpenCvGives(String clip) throws Exception {
        Path film = ReferenceData.at("video/grid_" + clip + ".mpg");
        VideoSettings settings = VideoSettingsFixture.of(film).settings();
        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings)) {
            for (int i = 0; i < 75; i++) {
                Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
                if (i % 20 == 0) assertSame(frame, ReferenceData.at("golden/haar/grid_%s-%02d.png".formatted(clip, i)));
                harness.forget();
            }
            assertThat(harness.read()).isEmpty();
        }
    }

    private static void assertSame(Frame frame, Path picture) {
        try (Mat ours = Mats.wrap(frame);
                Mat reference = opencv_imgcodecs.imread(picture.toString())) {
            assertThat(opencv_core.norm(ours, reference, opencv_core.NORM_INF, null))
                    .as("largest difference to %s", picture.getFileName())
                    .isZero();
        }
    }

    @Test
    void stampsFramesWithMediaTimeFromTheFirst() throws Exception {
        Reading clip = Reading.of(VideoSettingsFixture.of(ReferenceData.at("video/grid_lwbsza.mpg")));

        assertThat(clip.millis())
                .containsExactlyElementsOf(
                        LongStream.range(0, 75).map(i -> 40 * i).boxed().toList());
        assertThat(clip.expected()).isEqualTo(75);
        assertThat(clip.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.avi", "film.mpg"})
    void readsEveryFrameInOrder(String name) throws Exception {
        Reading film = Reading.of(VideoSettingsFixture.of(TestFilm.silent(folder.resolve(name), 30, 25)));

        assertThat(film.millis()).hasSize(30);
        assertThat(film.numbers())
                .containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
        assertThat(film.sound()).isEmpty();
        assertThat(film.problems()).isEmpty();
    }

    @Test
    void beginsAndEndsWhereAsked() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 50, 25);

        Reading part = Reading.of(VideoSettingsFixture.of(film).start(0.4).duration(0.2));

        assertThat(part.millis()).containsExactly(400L, 440L, 480L, 520L, 560L);
        assertThat(part.numbers().get(0)).isEqualTo(10);
        assertThat(part.expected()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.mpg"})
    void findsAPlaceFarIntoTheFilm(String name) throws Exception {
        Path film = TestFilm.silent(folder.resolve(name), 100, 25);

        Reading part = Reading.of(VideoSettingsFixture.of(film).start(3));

        assertThat(part.millis()).hasSize(25).startsWith(3_000L);
        assertThat(part.numbers().get(0)).isEqualTo(75);
    }

    @Test
    void leavesOutAndRepeatsFramesForAnotherRate() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 25, 25);

        Reading slower = Reading.of(VideoSettingsFixture.of(film).fps(10));
        Reading faster = Reading.of(VideoSettingsFixture.of(film).fps(50));

        assertThat(slower.millis()).containsExactly(0L, 100L, 200L, 300L, 400L, 500L, 600L, 700L, 800L, 900L);
        assertThat(slower.numbers().get(9)).isEqualTo(22);
        assertThat(faster.millis()).hasSize(50);
        assertThat(faster.numbers().get(1)).isEqualTo(0);
    }

    @Test
    void scalesKeepingTheShape() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 3, 25);
        VideoSettings settings = VideoSettingsFixture.of(film).width(48).settings();

        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings)) {
            Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
            assertThat(frame.width()).isEqualTo(48);
            assertThat(frame.height()).isEqualTo(32);
        }
    }

    @Test
    void playsAgainWithTimeGoingOn() throws Exception {
        Path film = TestFilm.talking(folder.resolve("film.mkv"), 10, 25, 0.4);
        VideoSettings settings = VideoSettingsFixture.of(film).loop().settings();

        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings)) {
            Reading three = Reading.of(harness, 30);

            assertThat(three.millis())
                    .containsExactlyElementsOf(
                            LongStream.range(0, 30).map(i -> 40 * i).boxed().toList());
            assertThat(three.numbers().get(10)).isEqualTo(0);
            assertThat(three.allSound().length).isEqualTo(3 * 2 * (int) (0.4 * TestFilm.SOUND_RATE));
            assertThat(three.sound().get(10).startNanos()).isEqualTo(400_000_000);
            assertThat(three.expected()).isEqualTo(-1);
        }
    }

    @Test
    void repeatsTheFilmUntilItsSoundEnds() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 10, 25);
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), TestSound.RATE);

        Reading dubbed = Reading.of(VideoSettingsFixture.of(film).audio(sound).until(Until.AUDIO_END));

        assertThat(dubbed.millis()).hasSize(25);
        assertThat(dubbed.numbers().get(13)).isEqualTo(3);
        TestSound.assertSame(dubbed.allSound(), TestSound.rampValues(TestSound.RATE));
        assertThat(dubbed.expected()).isEqualTo(25);
    }

    @Test
    void cutsTheFilmWhereItsSoundEnds() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 50, 25);
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), TestSound.RATE);

        assertThat(Reading.of(VideoSettingsFixture.of(film).audio(sound).until(Until.AUDIO_END))
                        .millis())
                .hasSize(25);
    }

    @Test
    void playsLiveByTheClock() throws Exception {
        Path film = TestFilm.talking(folder.resolve("film.mkv"), 5, 25, 0.2);
        AtomicLong clock = new AtomicLong(7_000_000_000L);
        VideoSettings settings = VideoSettingsFixture.of(film).live().settings();

        try (StageHarness harness = StageBuilder.of(new VideoCaptureFactory(), settings)
                .clock(() -> clock.addAndGet(1_000_000))
                .open()) {
            Reading live = Reading.of(harness, 5);
            assertThat(live.millis().get(0)).isBetween(7_000L, 7_005L);
            for (int i = 1; i < 5; i++) {
                assertThat(live.millis().get(i) - live.millis().get(0)).isBetween(40L * i - 2, 40L * i + 5);
            }
            assertThat(live.sound().get(1).startNanos() / 1_000_000)
                    .isEqualTo(live.millis().get(1));
        }
    }

    @Test
    void drawsNoPictureThatNobodyReads() throws Exception {
        Path film = TestFilm.talking(folder.resolve("film.mkv"), 5, 25, 0.2);

        try (StageHarness harness = StageBuilder.of(
                        new VideoCaptureFactory(), VideoSettingsFixture.of(film).settings())
                .unwanted(Keys.FRAME)
                .unwanted(Keys.AUDIO)
                .open()) {
            assertThat(harness.read().orElseThrow().keys()).isEmpty();
            assertThat(harness.liveFrames()).isZero();
        }
    }
}
