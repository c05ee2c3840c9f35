package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.wav2lip.Wav2LipFactory;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2liptraining.score.ExpertNetwork;
import io.saccade.plugin.wav2liptraining.score.ScoredFilm;
import io.saccade.plugin.wav2liptraining.score.SyncDirections;
import io.saccade.plugin.wav2liptraining.score.SyncScoreFactory;
import io.saccade.plugin.wav2liptraining.talkers.FaceCropper;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures the networks of {@code teach-lips-demo} on held-out drawn people: {@code -Dlips.demo=out/lips}. */
@EnabledIfSystemProperty(named = "lips.demo", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaughtLipsTest {
    private static final int PEOPLE = 8;
    private static final double SECONDS = 4;
    private static final int LARGEST_PLANTED = 5;
    private static final List<Integer> PADS = List.of(-16, 8, -4, -4);
    private static final int SMOOTH = 15;

    private final Path taught = Path.of(System.getProperty("lips.demo", "")).toAbsolutePath();
    private final List<HeldOutFilm> films = new ArrayList<>();

    @BeforeAll
    void draw() throws Exception {
        for (int i = 0; i < PEOPLE; i++) films.add(HeldOutFilm.of(5000 + i, SECONDS));
    }

    @Test
    void theExpertTellsOffSyncFromInSync() throws Exception {
        int right = 0;
        int nearer = 0;
        int judged = 0;
        OnnxOptions options = new OnnxOptions("cpu", false, 1);
        try (OnnxModel model = OnnxModel.open(taught.resolve("expert.onnx"), options, System.getLogger("test"));
                ExpertNetwork expert = ExpertNetwork.of(model)) {
            for (HeldOutFilm film : films) {
                SyncDirections directions = directions(film, expert);
                for (int frame = 0; frame < film.length(); frame++) {
                    double together = directions.distance(frame, 0);
                    for (int shift : new int[] {-20, -10, -5, 5, 10, 20}) {
                        double apart = directions.distance(frame, shift);
                        if (Double.isNaN(together + apart)) continue;
                        // A distance of 1 is a cosine, and so a likelihood, of a half.
                        if (together < 1) right++;
                        if (apart > 1) right++;
                        if (together < apart) nearer++;
                        judged++;
                    }
                }
            }
        }
        System.out.printf(
                "expert: %.1f %% judged rightly, %.1f %% of pairs nearer in sync than 5 frames or more apart%n",
                50.0 * right / judged, 100.0 * nearer / judged);
        assertThat(50.0 * right / judged).isGreaterThanOrEqualTo(90);
        assertThat(100.0 * nearer / judged).isGreaterThan(90);
    }

    private static SyncDirections directions(HeldOutFilm film, ExpertNetwork expert) throws Exception {
        try (FaceCropper cropper = new FaceCropper(PADS, SMOOTH);
                StageHarness moments = StageHarness.open(new TalkersProbe(), new TalkersProbe.None());
                ScoredFilm scored = new ScoredFilm(0, expert)) {
            for (int i = 0; i < film.length(); i++) {
                Sample sample = film.sample(i, 0, moments);
                scored.hear(sample.need(Keys.AUDIO));
                if (sample.get(Keys.FACE).isPresent()) {
                    scored.see(sample.timestampNanos(), cropper.crop(sample.need(Keys.FRAME), sample.need(Keys.FACE)));
                }
                moments.feed(sample);
            }
            return scored.end();
        }
    }

    @Test
    void theExpertFindsAPlantedOffset() throws Exception {
        int found = 0;
        int asked = 0;
        for (HeldOutFilm film : films) {
            for (int later = -LARGEST_PLANTED; later <= LARGEST_PLANTED; later += 2) {
                Map<String, Double> score = score(film, later);
                asked++;
                if (score.getOrDefault("offsetFrames", 99.0) == -later) found++;
            }
        }
        System.out.printf("expert: %d of %d planted offsets found exactly%n", found, asked);
        assertThat(100.0 * found / asked).isGreaterThanOrEqualTo(80);
    }

    @Test
    void dubbedLipsFollowTheirSoundAndNoOther() throws Exception {
        double own = 0;
        double other = 0;
        double[] distances = new double[3];
        int pairs = PEOPLE / 2;
        for (int i = 0; i < pairs; i++) {
            HeldOutFilm face = films.get(2 * i);
            HeldOutFilm voice = films.get(2 * i + 1);
            HeldOutFilm stranger = films.get((2 * i + 3) % PEOPLE);
            HeldOutFilm dubbed = dub(face.saying(voice));
            own += correlation(dubbed.openings(), voice.openings()) / pairs;
            other += correlation(dubbed.openings(), stranger.openings()) / pairs;
            distances[0] += score(voice, 0).get("unshifted") / pairs;
            distances[1] += score(dubbed, 0).get("unshifted") / pairs;
            distances[2] += score(face.saying(voice), 0).get("unshifted") / pairs;
        }
        System.out.printf(
                "dubbed: r = %.2f with the truth, %.2f with another sound; distance true %.3f, dubbed %.3f, shuffled"
                        + " %.3f%n",
                own, other, distances[0], distances[1], distances[2]);
        assertThat(own).isGreaterThan(.7);
        assertThat(other).isLessThan(.2);
        assertThat(Math.abs(distances[1] - distances[0])).isLessThan(Math.abs(distances[1] - distances[2]));
    }

    private HeldOutFilm dub(HeldOutFilm film) throws Exception {
        Wav2LipSettings settings = new Wav2LipSettings(
                Path.of("lips.onnx"),
                16,
                PADS,
                Optional.empty(),
                SMOOTH,
                Wav2LipSettings.Blend.SOFT,
                -.04,
                new OnnxOptions("cpu", false, 1));
        List<Sample> answers = new ArrayList<>();
        try (StageHarness lips =
                StageBuilder.of(new Wav2LipFactory(), settings).in(taught).open()) {
            for (int i = 0; i < film.length(); i++) answers.addAll(lips.feed(film.sample(i, 0, lips)));
            answers.addAll(lips.finish());
            answers.sort(Comparator.comparingLong(Sample::timestampNanos));
            return film.drawn(answers.stream().map(TaughtLipsTest::pixels).toList());
        }
    }

    private static byte[] pixels(Sample sample) {
        Frame frame = sample.need(Keys.FRAME);
        byte[] pixels = new byte[frame.width() * frame.height() * 3];
        frame.pixels().get(pixels);
        return pixels;
    }

    private Map<String, Double> score(HeldOutFilm film, int soundLater) throws Exception {
        SyncScoreSettings settings = new SyncScoreSettings(
                Path.of("expert.onnx"), 15, PADS, SMOOTH, false, Optional.empty(), new OnnxOptions("cpu", false, 1));
        List<Sample> answers = new ArrayList<>();
        try (StageHarness score =
                StageBuilder.of(new SyncScoreFactory(), settings).in(taught).open()) {
            for (int i = 0; i < film.length(); i++) answers.addAll(score.feed(film.sample(i, soundLater, score)));
            answers.addAll(score.finish());
            return answers.stream()
                    .flatMap(sample -> sample.get(Keys.METRICS).stream())
                    .map(Metrics::values)
                    .findFirst()
                    .orElse(Map.of());
        }
    }

    private static double correlation(double[] a, double[] b) {
        int count = Math.min(a.length, b.length);
        double meanA = Arrays.stream(a, 0, count).average().orElse(0);
        double meanB = Arrays.stream(b, 0, count).average().orElse(0);
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < count; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squareA * squareB);
    }
}
