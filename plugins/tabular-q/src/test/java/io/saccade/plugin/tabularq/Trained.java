package io.saccade.plugin.tabularq;

import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.plugin.environments.TicTacToeSettings;
import io.saccade.plugin.environments.grid.TicTacToeFactory;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Creates settings and tables for tests. */
final class Trained {
    static final EpsilonSchedule SCHEDULE = new EpsilonSchedule(.01, 1, 10_000);

    private Trained() {}

    /** Tic-tac-toe with the defaults, except for the number of episodes. */
    static QLearningSettings settings(Preset preset, long episodes, Optional<Path> checkpoint) {
        EnvironmentRef world = StageHarness.environment(new TicTacToeFactory(), new TicTacToeSettings());
        return settings(world, preset, episodes, checkpoint);
    }

    static QLearningSettings settings(EnvironmentRef world, Preset preset, long episodes, Optional<Path> checkpoint) {
        return new QLearningSettings(
                world,
                preset,
                Optional.of(episodes),
                Optional.empty(),
                1,
                SCHEDULE,
                Optional.empty(),
                Optional.empty(),
                Path.of("q_table.npy"),
                Path.of("draw_probs.npy"),
                Path.of("win_probs.npy"),
                true,
                checkpoint,
                Duration.ofSeconds(10));
    }

    /** Returns the table after some episodes. */
    static QTable table(QLearningSettings settings, Environment world, long seed, int episodes) throws Exception {
        TrainingState state =
                TrainingState.none(world.spaces().states(), world.spaces().actions());
        SelfPlay play =
                new SelfPlay(world, state.table(), seed, world.maxSteps().orElse(Long.MAX_VALUE));
        Training training = new Training(settings, play, state);
        for (int i = 0; i < episodes; i++) training.playOne();
        return state.table();
    }
}
