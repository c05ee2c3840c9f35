package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.wav2liptraining.expert.SyncExpertFactory;
import io.saccade.plugin.wav2liptraining.expert.SyncMeasure;
import io.saccade.plugin.wav2liptraining.generator.LipTrainerFactory;
import io.saccade.plugin.wav2liptraining.score.ExpertNetwork;
import io.saccade.plugin.wav2liptraining.score.SyncDirections;
import io.saccade.plugin.wav2liptraining.talkers.FaceVariation;
import io.saccade.plugin.wav2liptraining.talkers.TalkerClip;
import io.saccade.plugin.wav2liptraining.talkers.TalkerPart;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains small networks for a few minutes on five of six films of real people, three seconds each, and measures them on
 * the sixth, by turns. It reports the quality, one line per turn. It takes half an hour on one processor, so it only
 * runs on request: {@code -Dreal.films=true}.
 */
@EnabledIfSystemProperty(named = "real.films", matches = "true")
class RealFilmsTest {
    private static final int EXPERT_STEPS = 900;
    private static final int DRAWN_STEPS = 1000;
    private static final int LIPS_STEPS = 300;
    private static final int THREADS = 1;

    @TempDir
    private Path folder;

    /** Returns the names of the six films. */
    private List<String> films(Path talkers) throws IOException {
        try (Stream<Path> all = Files.list(talkers)) {
            return all.filter(Files::isDirectory)
                    .map(film -> String.valueOf(film.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void teachAnExpertByTurns() throws Exception {
        Path talkers = RecordedTalkers.real(ReferenceData.file("video"), folder);
        List<Double> nearer = new ArrayList<>();
        for (String film : films(talkers)) {
            leaveOut(film, films(talkers), talkers);
            Path place = Files.createDirectory(folder.resolve(film));
            Map<String, Double> measured = learn(new SyncExpertFactory(), expert(talkers), place);
            nearer.add(nearer(new TalkerClip(talkers.resolve(film)), place.resolve("expert.onnx")));
            System.out.printf(
                    "%s: %.1f %% of pairs judged rightly, %.1f %% nearer in sync%n",
                    film, 100 * measured.get("syncAccuracy"), 100 * nearer.get(nearer.size() - 1));
        }
        System.out.printf("mean: %.1f %% nearer in sync%n", 100 * mean(nearer));
        assertThat(nearer).hasSize(6);
        assertThat(mean(nearer)).isGreaterThan(.5);
    }

    @Test
    void teachAGeneratorByTurns() throws Exception {
        Path talkers = RecordedTalkers.real(ReferenceData.file("video"), folder);
        Path people = Files.createDirectory(folder.resolve("drawn"));
        learn(new LipTrainerFactory(), lips(drawnPeople(people), DRAWN_STEPS, .004, .8, Optional.empty()), people);
        Optional<Path> first = Optional.of(people.resolve("lips.npz"));
        List<Double> drawn = new ArrayList<>();
        List<Double> copied = new ArrayList<>();
        for (String film : films(talkers)) {
            leaveOut(film, films(talkers), talkers);
            Path place = Files.createDirectory(folder.resolve(film));
            Map<String, Double> measured =
                    learn(new LipTrainerFactory(), lips(talkers, LIPS_STEPS, .0015, .3, first), place);
            drawn.add(measured.get("l1"));
            copied.add(measured.get("copyL1"));
            System.out.printf(
                    "%s: L1 %.4f, of copying %.4f; waited for films %.2f %%%n",
                    film, measured.get("l1"), measured.get("copyL1"), measured.get("waitPercent"));
        }
        System.out.printf("mean: L1 %.4f, of copying %.4f%n", mean(drawn), mean(copied));
        assertThat(drawn).hasSize(6);
        assertThat(mean(drawn)).isLessThan(mean(copied));
    }

    /**
     * Any number of drawn people can be created: they teach the networks what a face and a mouth are, for which six
     * real people are too few.
     */
    private static Path drawnPeople(Path place) throws Exception {
        return DemoTalkers.make(place, DemoTalkers.people(32, 5, 1), .1, 0);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** Makes one film the held-out one, and all others training films. */
    private static void leaveOut(String film, List<String> films, Path talkers) throws Exception {
        List<String> others = new ArrayList<>(films);
        others.remove(film);
        Files.write(talkers.resolve(TalkerPart.TRAIN.file()), others);
        Files.write(talkers.resolve(TalkerPart.VAL.file()), List.of(film));
        Files.write(talkers.resolve(TalkerPart.TEST.file()), List.of());
    }

    private static SyncExpertSettings expert(Path talkers) {
        return new SyncExpertSettings(
                new FilmReading(talkers, .2, 256, 1),
                Path.of("expert.onnx"),
                Path.of("expert.npz"),
                new Channels(.125),
                new StepSchedule(EXPERT_STEPS, 16, 2e-3, true, EXPERT_STEPS, 20, Optional.empty()),
                8,
                new Workplace(Optional.empty(), new TorchOptions(THREADS, "cpu")));
    }

    private static LipTrainerSettings lips(
            Path talkers, int steps, double rate, double augment, Optional<Path> initial) {
        return new LipTrainerSettings(
                new FilmReading(talkers, augment, 256, 1),
                Path.of("lips.onnx"),
                Optional.empty(),
                new Channels(.5),
                new StepSchedule(steps, 2, rate, true, steps, 20, initial),
                new LossWeights(Optional.of(0.0), .75, 0, 1),
                true,
                false,
                Optional.empty(),
                Optional.of(Path.of("lips.npz")),
                new Workplace(Optional.empty(), new TorchOptions(THREADS, "cpu")));
    }

    /** Runs a training and returns its last metrics. */
    private static <C extends Record> Map<String, Double> learn(TrainerFactory<C> factory, C settings, Path folder)
            throws Exception {
        Map<String, Double> measured = Map.of();
        try (StageHarness trainer =
                StageBuilder.of(factory, settings).in(folder).open()) {
            for (Optional<Sample> next = trainer.read(); next.isPresent(); next = trainer.read()) {
                measured = next.get().get(Keys.METRICS).map(Metrics::values).orElse(measured);
                trainer.forget();
            }
            trainer.finish();
        }
        return measured;
    }

    /**
     * Returns the share of all pairs at least five frames apart whose lips are closer to their own sound; at random,
     * half.
     */
    private static double nearer(TalkerClip film, Path model) throws Exception {
        SyncDirections directions = new SyncDirections(false);
        int[] starts = film.starts();
        try (OnnxModel network = OnnxModel.open(model, new OnnxOptions("cpu", false, 1), System.getLogger("test"));
                ExpertNetwork expert = ExpertNetwork.of(network)) {
            for (int start : starts) {
                for (int i = 0; i < TalkerWindow.FRAMES; i++) {
                    film.copyFace(
                            start + i,
                            TalkerWindow.SIDE / 2,
                            FaceVariation.NONE,
                            expert.lips(),
                            i * 3 * TalkerWindow.PLANE / 2);
                }
                film.copySound(start, expert.sound(), 0);
                expert.put(0);
                expert.run();
                directions.add(start, expert.lipsAt(0), expert.soundAt(0));
            }
        }
        int nearer = 0;
        int pairs = 0;
        for (int start : starts) {
            for (int other : starts) {
                if (Math.abs(other - start) < SyncMeasure.LEAST_SHIFT) continue;
                pairs++;
                if (directions.distance(start, 0) < directions.distance(start, other - start)) nearer++;
            }
        }
        return (double) nearer / pairs;
    }
}
