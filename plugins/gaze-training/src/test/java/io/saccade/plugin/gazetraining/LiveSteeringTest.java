package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.plugin.clickrecorder.ClickSamplesRecorderFactory;
import io.saccade.plugin.clickrecorder.ClickSamplesSettings;
import io.saccade.plugin.demo.DemoFaceSettings.Head;
import io.saccade.plugin.onnxgaze.OnnxGazeFactory;
import io.saccade.plugin.onnxgaze.OnnxGazeSettings;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten minutes of {@code gaze-live}, in which a training takes no time: the drawn person clicks and moves its head. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class LiveSteeringTest {
    private static final int SECONDS = 600;
    private static final int FOLLOW = 60;

    @TempDir
    private Path folder;

    /**
     * Mean errors over a minute, in which the head moves as it happens.
     *
     * @param px of the network that steers
     * @param firstPx of the one that steered at first
     */
    private record Minute(double px, double firstPx) {}

    private double sumPx;
    private double sumFirstPx;
    private int looks;

    @ParameterizedTest(name = "{0} of the clicks are not looked at; starts with a trained network: {1}")
    @CsvSource({"0, false", "0, true", ".333, false", ".333, true"})
    void theErrorFallsAndNeverRises(double careless, boolean trained) throws Exception {
        Path network = folder.resolve("gaze.onnx");
        if (trained) {
            collectAndTrain();
        } else {
            Files.copy(Path.of("../../pipelines/gaze-live.onnx"), network);
        }
        List<Minute> minutes = steer(network, careless);
        System.out.printf("careless %.2f, trained %s: %s px by the minute%n", careless, trained, minutes);
        assertThat(minutes).allSatisfy(minute -> assertThat(minute.px()).isLessThanOrEqualTo(1.1 * minute.firstPx()));
        Minute last = minutes.get(minutes.size() - 1);
        assertThat(last.px()).isLessThan((trained ? .9 : .3) * last.firstPx());
    }

    /** A person who sat still clicked 60 times yesterday. */
    private void collectAndTrain() throws Exception {
        try (StageHarness film = DrawnPerson.film(5, Head.STILL, 80, 0);
                StageHarness recorder = recorder("yesterday")) {
            for (Optional<Sample> sample = film.read(); sample.isPresent(); sample = film.read()) {
                DrawnPerson.store(sample.get(), recorder);
                film.forget();
            }
        }
        GazeRecipe recipe = Training.recipe(Preset.BEST, 1000, 0, Optional.empty(), Optional.empty());
        Training.run(
                Training.settings(folder.resolve("yesterday"), Optional.empty(), recipe, Optional.empty()), folder);
    }

    private List<Minute> steer(Path network, double careless) throws Exception {
        List<Minute> minutes = new ArrayList<>();
        int clicks = 0;
        StageHarness gaze = gaze(network);
        try (StageHarness first = gaze(network);
                StageHarness film = DrawnPerson.film(1, Head.NATURAL, SECONDS, careless);
                StageHarness recorder = recorder("clicks");
                StageHarness trainer = trainer()) {
            for (Optional<Sample> sample = film.read(); sample.isPresent(); sample = film.read()) {
                measure(sample.get(), gaze, first);
                if (DrawnPerson.store(sample.get(), recorder) && ++clicks % FOLLOW == 0) {
                    Training.next(trainer);
                    gaze.close();
                    gaze = gaze(network);
                }
                if (sample.get().timestampNanos() / 60_000_000_000L >= minutes.size() + 1) minutes.add(minute());
                film.forget();
            }
        } finally {
            gaze.close();
        }
        minutes.add(minute());
        return minutes;
    }

    private void measure(Sample sample, StageHarness network, StageHarness first) throws Exception {
        if (sample.get(Keys.EYES).isEmpty()) return;
        sumPx += error(sample, network);
        sumFirstPx += error(sample, first);
        looks++;
    }

    private static double error(Sample sample, StageHarness network) throws Exception {
        Point gaze = network.feed(Handover.to(network, sample)).get(0).need(Keys.GAZE);
        network.forget();
        Point target = sample.need(Keys.TARGET);
        return Math.hypot((gaze.x() - target.x()) * 1919, (gaze.y() - target.y()) * 1079);
    }

    private Minute minute() {
        Minute minute = new Minute(Math.rint(sumPx / looks), Math.rint(sumFirstPx / looks));
        sumPx = 0;
        sumFirstPx = 0;
        looks = 0;
        return minute;
    }

    private static StageHarness gaze(Path network) throws Exception {
        return StageHarness.open(
                new OnnxGazeFactory(), new OnnxGazeSettings(network, new OnnxOptions("cpu", false, 1)));
    }

    private StageHarness recorder(String name) throws Exception {
        return StageBuilder.of(
                        new ClickSamplesRecorderFactory(),
                        new ClickSamplesSettings(Path.of(name), Optional.empty(), Optional.empty()))
                .in(folder)
                .open();
    }

    private StageHarness trainer() throws Exception {
        GazeTrainerSettings settings = new GazeTrainerSettings(
                folder.resolve("clicks"),
                Path.of("gaze.onnx"),
                Optional.empty(),
                FOLLOW,
                Training.recipe(Preset.BEST, 1000, 0, Optional.empty(), Optional.empty()),
                new Workplace(Optional.empty(), new TorchOptions(2, "cpu")));
        return Training.of(settings, folder).open();
    }
}
