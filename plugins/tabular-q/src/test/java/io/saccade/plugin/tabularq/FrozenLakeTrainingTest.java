package io.saccade.plugin.tabularq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.environments.FrozenLakeSettings;
import io.saccade.plugin.environments.grid.FrozenLake;
import io.saccade.plugin.environments.grid.FrozenLakeFactory;
import io.saccade.plugin.environments.grid.Transition;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trains a single player: the large slippery lake, as in the pipeline frozen-lake-train. */
class FrozenLakeTrainingTest {
    private static final double DISCOUNT = .999;
    private final FrozenLake lake = new FrozenLake("8x8", true);

    @Test
    void crossesTheLakeAsOftenAsValueIterationDoes() throws Exception {
        double optimum = successRate(valueIteration());
        assertThat(optimum).isBetween(.86, .92);
        QTable learnt = Trained.table(settings(), lake, 1, 200_000);
        assertThat(successRate(learnt)).isCloseTo(optimum, within(.02));
    }

    private static QLearningSettings settings() {
        return new QLearningSettings(
                StageHarness.environment(new FrozenLakeFactory(), new FrozenLakeSettings("8x8", true)),
                Preset.CORRECTED,
                Optional.of(200_000L),
                Optional.of(.02),
                DISCOUNT,
                new EpsilonSchedule(.1, 1, 20_000),
                Optional.of(0.),
                Optional.empty(),
                Path.of("q_table.npy"),
                Path.of("draw_probs.npy"),
                Path.of("win_probs.npy"),
                true,
                Optional.empty(),
                Duration.ofSeconds(10));
    }

    private QTable valueIteration() {
        QTable table = new QTable(64, 4);
        for (int sweep = 0; sweep < 2_000; sweep++) {
            for (int cell = 0; cell < 64 * 4; cell++) {
                double value = 0;
                for (Transition outcome : lake.transitions(cell / 4, cell % 4)) {
                    double later = outcome.terminated() ? 0 : DISCOUNT * table.largest(outcome.next());
                    value += outcome.probability() * (outcome.reward() + later);
                }
                table.values()[cell] = value;
            }
        }
        return table;
    }

    /** Returns the exact probability that the table's policy reaches the goal within the environment's step limit. */
    private double successRate(QTable table) {
        double[] reaching = new double[64];
        for (long step = lake.maxSteps().orElseThrow(); step > 0; step--) {
            double[] before = new double[64];
            for (int state = 0; state < 64; state++) {
                for (Transition outcome : lake.transitions(state, table.best(state, new BitSet(), 0))) {
                    double later = outcome.terminated() ? 0 : reaching[outcome.next()];
                    before[state] += outcome.probability() * (outcome.reward() + later);
                }
            }
            reaching = before;
        }
        return reaching[0];
    }
}
