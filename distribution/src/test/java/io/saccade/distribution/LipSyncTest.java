package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.NORM_INF;
import static org.bytedeco.opencv.global.opencv_core.norm;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;

import com.google.gson.JsonObject;
import io.saccade.distribution.LipFilm.Scene;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A film in which people come and go: 150 frames, 3,000 with {@code ./verify --long}. */
class LipSyncTest {
    private static final int FRAMES = Boolean.getBoolean("long.tests") ? 3_000 : 150;
    /** Each frame needs 200 ms of sound; the last frames have less and pass unchanged. */
    private static final int WITHOUT_SOUND = 6;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    @Test
    void movesLipsWhereThereIsAFaceAndTouchesNoOtherFrame() throws Exception {
        Workplace place = new Workplace(folder);
        try (LipFilm film = new LipFilm(FRAMES)) {
            film.make(place.path("film.mkv"));
            film.voice(place.path("voice.wav"));

            run(place);

            RunReport report = place.report();
            assertThat(report.samples()).isEqualTo(FRAMES);
            assertThat(report.stage("wav2lip").of("out")).isEqualTo(FRAMES);
            assertThat(report.stage("images").of("out")).isEqualTo(FRAMES);
            assertThat(report.problems())
                    .as("the film has frames without a face")
                    .singleElement()
                    .asString()
                    .startsWith("wav2lip: lips fade out where they can't be drawn: the face disappeared");
            assertFramesOf(film, place, place.trace("faces.jsonl"));
        }
    }

    @Test
    void aPictureSpeaks() throws Exception {
        Workplace place = new Workplace(folder);
        VoiceFile.talking(place.path("voice.wav"), 1.5);
        Path portrait = ReferenceData.path("golden/haar/grid_lwbsza-00.png");

        Finished finished =
                LipSyncPipeline.of(place, portrait.toString(), "voice.wav").run();

        assertThat(finished.exit()).as(finished.toString()).isZero();
        assertThat(place.report().problems()).isEmpty();
        Film film = Film.decode(place.path("lip-sync.mp4"));
        assertThat(film.frames()).isEqualTo(38); // 37 whole frames and a half
        assertThat(film.width()).isEqualTo(360);
        assertThat(film.height()).isEqualTo(288);
    }

    /** {@code SignalsTest} kills a film in every test run. */
    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "takes ten seconds")
    void aFilmKilledPlaysUpToTheLastSecond() throws Exception {
        Workplace place = new Workplace(folder);
        VoiceFile.talking(place.path("voice.wav"), 120);
        String pipeline = """
                capture: { type: video, with: { source: '%s', audio: voice.wav, until: audio-end } }
                models:
                  - { type: faces, with: { which: track } }
                  - { type: wav2lip, with: { model: '%s' }, queue: { capacity: 16 } }
                recorders:
                  - { type: video, with: { file: film.mp4 }, queue: { capacity: 1 } }
                  - { type: trace, with: { file: filmed.jsonl }, queue: { capacity: 1 } }
                """.formatted(ReferenceData.path("video/grid_lwbsza.mpg"), LipSyncPipeline.generator());
        try (Running run = place.pipeline(pipeline).start()) {
            Waiting.until("200 frames are filmed", () -> {
                if (!run.isAlive()) throw new AssertionError(run.await().toString());
                return Files.exists(place.path("filmed.jsonl"))
                        && place.trace("filmed.jsonl").size() >= 200;
            });
            run.signal("KILL");
            assertThat(run.await().exit()).isEqualTo(128 + 9);
        }
        double handedOver = place.trace("filmed.jsonl").size() / (double) LipFilm.FPS;
        // The trace may have two frames that the film's recorder has not yet taken.
        assertThat(Film.decode(place.path("film.mp4")).seconds())
                .as("seconds filmed of %.2f", handedOver)
                .isBetween(handedOver - 1.1, handedOver + 1);
    }

    private static void run(Workplace place) {
        String pipeline = """
                capture: { type: video, with: { source: film.mkv, audio: voice.wav } }
                models:
                  - { type: faces, with: { which: track, cache: film.faces } }
                  - { type: wav2lip, with: { model: '%s' }, queue: { capacity: 8, when-full: block } }
                recorders:
                  - { type: images, with: { directory: frames } }
                  - { type: trace, with: { file: faces.jsonl } }
                """.formatted(LipSyncPipeline.generator());
        try (Running run = place.pipeline(pipeline).start()) {
            while (run.isAlive()) LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            Finished finished = run.await();
            assertThat(finished.exit()).as(finished.toString()).isZero();
        }
    }

    private static void assertFramesOf(LipFilm film, Workplace place, List<JsonObject> trace) {
        assertThat(trace).hasSize(FRAMES);
        Map<Scene, Integer> faces = new EnumMap<>(Scene.class);
        for (int i = 0; i < FRAMES; i++) {
            boolean face = trace.get(i).has("face");
            if (face) faces.merge(film.scene(i), 1, Integer::sum);
            try (Mat before = film.draw(i);
                    Mat after = imread(
                            place.path("frames/frame-%06d.png".formatted(i)).toString())) {
                double change = norm(before, after, NORM_INF, null);
                if (face && i >= FRAMES - WITHOUT_SOUND) continue;
                if (face) assertThat(change).as("frame %d, with a face", i).isPositive();
                else assertThat(change).as("frame %d, without a face", i).isZero();
            }
        }
        int scene = FRAMES / Scene.values().length;
        System.out.println("of " + scene + " frames each, with a face: " + faces);
        assertThat(faces).doesNotContainKeys(Scene.NOBODY, Scene.NOBODY_AGAIN);
        assertThat(faces.get(Scene.ALONE)).isEqualTo(scene);
        assertThat(faces.get(Scene.TWO)).isGreaterThan(scene * 9 / 10);
        assertThat(faces.get(Scene.LEAVING)).isBetween(scene / 10, scene * 9 / 10);
    }
}
