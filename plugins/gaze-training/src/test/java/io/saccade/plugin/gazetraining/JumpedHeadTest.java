package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.plugin.clickrecorder.ClickReplaySettings;
import io.saccade.plugin.clickrecorder.ClickSamplesCaptureFactory;
import io.saccade.plugin.clickrecorder.ClickSamplesRecorderFactory;
import io.saccade.plugin.clickrecorder.ClickSamplesSettings;
import io.saccade.plugin.demo.DemoFaceSettings.Head;
import io.saccade.plugin.onnxgaze.GazeDriftSettings;
import io.saccade.plugin.onnxgaze.OnnxGazeFactory;
import io.saccade.plugin.onnxgaze.OnnxGazeSettings;
import io.saccade.plugin.onnxgaze.drift.GazeDriftFactory;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawn person, whose eyes the detector finds, jumps by 10 cm after a network was trained on its clicks. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class JumpedHeadTest {
    private static final int CLICKS_TO_ADAPT = 12;

    @TempDir
    private static Path folder;

    /** The gaze at a click. */
    private record Look(Sample sample, Point gaze, Point place) {
        double errorPx() {
            return Math.hypot((gaze.x() - place.x()) * 1919, (gaze.y() - place.y()) * 1079);
        }
    }

    @BeforeAll
    static void collect() throws Exception {
        collect("learnt", 1, Head.NATURAL, 270);
        collect("still", 7, Head.STILL, 130);
        collect("aside", 8, Head.ASIDE, 200);
    }

    @ParameterizedTest
    @CsvSource({"BEST, AUTO", "BEST, NEVER", "ARTICLE, AUTO"})
    void driftIsMadeUpFor(Preset preset, Geometry geometry) throws Exception {
        train(preset, geometry);
        try (StageHarness still = clicks("still");
                StageHarness aside = clicks("aside");
                StageHarness network = network();
                StageHarness byClicks = drift();
                StageHarness byKey = drift()) {
            List<Look> before = looks(still, network);
            List<Look> after = looks(aside, network);
            double usual = mean(corrected(before, byClicks), 0);
            double jumped = mean(after, CLICKS_TO_ADAPT);
            double adapted = mean(corrected(after, byClicks), CLICKS_TO_ADAPT);
            double recentered = mean(recentered(after, byKey), 0);
            System.out.printf(
                    "%s, geometry %s: %.0f px; after the jump %.0f px, after %d clicks %.0f px, recentred %.0f px%n",
                    preset, geometry, usual, jumped, CLICKS_TO_ADAPT, adapted, recentered);
            assertThat(adapted).isLessThanOrEqualTo(1.5 * usual);
            assertThat(recentered).isLessThanOrEqualTo(1.5 * usual);
        }
    }

    private static void collect(String name, long seed, Head head, double seconds) throws Exception {
        try (StageHarness film = DrawnPerson.film(seed, head, seconds, 0);
                StageHarness recorder = StageBuilder.of(
                                new ClickSamplesRecorderFactory(),
                                new ClickSamplesSettings(Path.of(name), Optional.empty(), Optional.empty()))
                        .in(folder)
                        .open()) {
            for (Optional<Sample> sample = film.read(); sample.isPresent(); sample = film.read()) {
                DrawnPerson.store(sample.get(), recorder);
                film.forget();
            }
            recorder.finish();
        }
    }

    private static void train(Preset preset, Geometry geometry) throws Exception {
        GazeRecipe recipe = GazeRecipe.of(preset, Optional.empty(), geometry);
        Training.run(Training.settings(folder.resolve("learnt"), Optional.empty(), recipe, Optional.empty()), folder);
    }

    private static StageHarness clicks(String name) throws Exception {
        return StageBuilder.of(
                        new ClickSamplesCaptureFactory(),
                        new ClickReplaySettings(folder.resolve(name).toString(), Optional.empty()))
                .open();
    }

    private static StageHarness network() throws Exception {
        return StageBuilder.of(
                        new OnnxGazeFactory(),
                        new OnnxGazeSettings(folder.resolve("gaze.onnx"), new OnnxOptions("cpu", false, 1)))
                .open();
    }

    private static StageHarness drift() throws Exception {
        return StageHarness.open(new GazeDriftFactory(), new GazeDriftSettings(20, "none", 4));
    }

    private static List<Look> looks(StageHarness clicks, StageHarness network) throws Exception {
        List<Look> looks = new ArrayList<>();
        for (Optional<Sample> sample = clicks.read(); sample.isPresent(); sample = clicks.read()) {
            Sample looking = network.feed(Handover.to(network, sample.get())).get(0);
            looks.add(new Look(looking, looking.need(Keys.GAZE), looking.need(Keys.TARGET)));
        }
        return looks;
    }

    private static List<Look> corrected(List<Look> looks, StageHarness drift) throws Exception {
        List<Look> corrected = new ArrayList<>();
        for (Look look : looks) {
            Point gaze = drift.feed(Handover.to(drift, look.sample())).get(0).need(Keys.GAZE);
            corrected.add(new Look(look.sample(), gaze, look.place()));
        }
        return corrected;
    }

    /** The person looks at the middle; its gaze is off as at the click that was nearest. Nothing is learnt from clicks. */
    private static List<Look> recentered(List<Look> looks, StageHarness drift) throws Exception {
        Look middle = looks.stream()
                .min((a, b) -> Double.compare(fromMiddle(a.place()), fromMiddle(b.place())))
                .orElseThrow();
        Point gaze = new Point(
                .5 + middle.gaze().x() - middle.place().x(),
                .5 + middle.gaze().y() - middle.place().y());
        drift.feed(drift.sample(0).with(Keys.GAZE, gaze));
        drift.recenter();
        List<Look> corrected = new ArrayList<>();
        long nanos = 1;
        for (Look look : looks) {
            Point now = nanos == 1 ? gaze : look.gaze();
            Point answer =
                    drift.feed(drift.sample(nanos).with(Keys.GAZE, now)).get(0).need(Keys.GAZE);
            if (nanos > 1) corrected.add(new Look(look.sample(), answer, look.place()));
            nanos += 1_000_000_000;
        }
        return corrected;
    }

    private static double fromMiddle(Point place) {
        return Math.hypot(place.x() - .5, place.y() - .5);
    }

    private static double mean(List<Look> looks, int first) {
        return looks.stream().skip(first).mapToDouble(Look::errorPx).average().orElseThrow();
    }
}
