package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six films of real people, three seconds each: what small networks learn in a few minutes from five of them, measured
 * on the sixth, by turns. It tells how good they are, a line a turn, and takes half an hour on two cores, so it runs
 * only when asked to: {@code -Dreal.films=true}.
 */
@EnabledIfSystemProperty(named = "real.films", matches = "true")
class RealFilmsTest {
    private static final int EXPERT_STEPS = 600;
    private static final int LIPS_STEPS = 350;
    private static final int THREADS = 2;

    @TempDir
    private Path folder;

    /**
     * What came out with one film left out.
     *
     * @param right the part of pairs that the expert judges rightly
     * @param nearer the part of pairs whose lips it finds nearer to their own sound
     */
    private record Turn(double right, double nearer, Map<String, Double> lips) {
        void tell(String film) {
            System.out.printf(
                    "%s: %.1f %% of pairs judged rightly, %.1f %% nearer in sync; L1 %.4f, of copying %.4f;"
                            + " waited for films %.2f %%%n",
                    film, 100 * right, 100 * nearer, lips("l1"), lips("copyL1"), lips("waitPercent"));
        }

        double lips(String name) {
            return lips.getOrDefault(name, Double.NaN);
        }
    }

    @Test
    void areLearntFromByTurns() throws Exception {
        Path talkers = RealTalkers.make(ReferenceData.file("video"), folder);
        List<String> films;
        try (Stream<Path> all = Files.list(talkers)) {
            films = all.filter(Files::isDirectory)
                    .map(film -> String.valueOf(film.getFileName()))
                    .sorted()
                    .toList();
        }
        assertThat(films).hasSize(6);
        List<Turn> turns = new ArrayList<>();
        for (String film : films) {
            leaveOut(film, films, talkers);
            Turn turn = turn(film, talkers);
            turn.tell(film);
            turns.add(turn);
        }
        System.out.printf(
                "mean: %.1f %% of pairs nearer in sync; L1 %.4f, of copying %.4f%n",
                100 * mean(turns, Turn::nearer),
                mean(turns, turn -> turn.lips("l1")),
                mean(turns, turn -> turn.lips("copyL1")));
        assertThat(mean(turns, turn -> turn.lips("l1"))).isBetween(0.0, 0.5);
    }

    private Turn turn(String film, Path talkers) throws Exception {
        Path place = Files.createDirectory(folder.resolve(film));
        Map<String, Double> expert = learn(new SyncExpertFactory(), expert(talkers), place);
        double nearer = nearer(new TalkerClip(talkers.resolve(film)), place.resolve("expert.onnx"));
        Map<String, Double> lips = learn(new LipTrainerFactory(), lips(talkers, place), place);
        return new Turn(expert.getOrDefault("syncAccuracy", Double.NaN), nearer, lips);
    }

    private static double mean(List<Turn> turns, ToDoubleFunction<Turn> value) {
        return turns.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    /** Has all films but one learnt from, and that one measured with. */
    private static void leaveOut(String film, List<String> films, Path talkers) throws Exception {
        List<String> others = new ArrayList<>(films);
        others.remove(film);
        Files.write(talkers.resolve(TalkerPart.TRAIN.file()), others);
        Files.write(talkers.resolve(TalkerPart.VAL.file()), List.of(film));
        Files.write(talkers.resolve(TalkerPart.TEST.file()), List.of());
    }

    private static SyncExpertSettings expert(Path talkers) {
        return new SyncExpertSettings(
                talkers,
                Path.of("expert.onnx"),
                Path.of("expert.npz"),
                .125,
                EXPERT_STEPS,
                16,
                1e-3,
                true,
                EXPERT_STEPS,
                20,
                Optional.empty(),
                Optional.empty(),
                256,
                1,
                THREADS,
                "cpu");
    }

    private static LipTrainerSettings lips(Path talkers, Path turn) {
        return new LipTrainerSettings(
                talkers,
                Path.of("lips.onnx"),
                Optional.of(turn.resolve("expert.npz")),
                .375,
                LIPS_STEPS,
                4,
                5e-3,
                true,
                Optional.empty(),
                .75,
                0,
                LIPS_STEPS,
                20,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                256,
                1,
                THREADS,
                "cpu");
    }

    /** What was measured last. */
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

    /** The part of all pairs five frames and more apart whose lips are nearer to their own sound; by chance, half. */
    private static double nearer(TalkerClip film, Path model) throws Exception {
        SyncDirections directions = new SyncDirections(false);
        int[] starts = film.starts();
        try (OnnxModel network = OnnxModel.open(model, OnnxOptions.of("cpu", false, 1), System.getLogger("test"));
                ExpertNetwork expert = ExpertNetwork.of(network)) {
            for (int start : starts) {
                for (int i = 0; i < TalkerWindow.FRAMES; i++) {
                    film.copyFace(start + i, TalkerWindow.SIDE / 2, expert.lips(), i * 3 * TalkerWindow.PLANE / 2);
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
