package io.saccade.plugin.tabularq;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.plugin.environments.grid.TicTacToe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trains 200,000 games with the defaults, and checks that the table never loses. */
class TicTacToeStrengthTest {
    private static QTable table;
    private final TicTacToe world = new TicTacToe();

    @BeforeAll
    static void train() throws Exception {
        table = Trained.table(
                Trained.settings(Preset.CORRECTED, 200_000, Optional.empty()), new TicTacToe(), 1, 200_000);
    }

    /** Plays against every possible answer after these moves; returns the worst result for the table's player. */
    private double worst(int player, List<Integer> moves) {
        Step step = world.reset(0);
        for (int move : moves) step = world.step(Action.of(move));
        if (step.last()) return player == 0 ? step.reward() : 0 - step.reward();
        List<Integer> next = new ArrayList<>();
        if (step.player() == player) next.add(table.best(step.discrete(), step.legal(), player));
        else step.legal().stream().forEach(next::add);
        double worst = 1;
        for (int move : next) {
            List<Integer> longer = new ArrayList<>(moves);
            longer.add(move);
            worst = Math.min(worst, worst(player, longer));
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void noOpponentWhateverBeatsIt(int player) {
        assertThat(worst(player, List.of())).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void drawsAThousandGamesAgainstAPerfectPlayer(int player) {
        PerfectPlayer perfect = new PerfectPlayer(3);
        for (int game = 0; game < 1000; game++) {
            assertThat(result(player, step -> perfect.choose(step)))
                    .as("game %d", game)
                    .isZero();
        }
    }

    @Test
    void neverLosesTenThousandGamesAgainstChance() {
        SplittableRandom random = new SplittableRandom(5);
        int[] wins = new int[2];
        for (int game = 0; game < 10_000; game++) {
            for (int player = 0; player < 2; player++) {
                double result = result(player, step -> {
                    int[] legal = step.legal().stream().toArray();
                    return legal[random.nextInt(legal.length)];
                });
                assertThat(result).as("game %d as player %d", game, player).isNotNegative();
                if (result > 0) wins[player]++;
            }
        }
        assertThat(wins[0]).as("wins as X").isGreaterThan(9000);
        assertThat(wins[1]).as("wins as O").isGreaterThan(7000);
    }

    private interface Opponent {
        int choose(Step step);
    }

    /** Returns 1 if the table won, -1 if it lost. */
    private double result(int player, Opponent opponent) {
        Step step = world.reset(0);
        while (!step.last()) {
            int move =
                    step.player() == player ? table.best(step.discrete(), step.legal(), player) : opponent.choose(step);
            step = world.step(Action.of(move));
        }
        return player == 0 ? step.reward() : 0 - step.reward();
    }
}
