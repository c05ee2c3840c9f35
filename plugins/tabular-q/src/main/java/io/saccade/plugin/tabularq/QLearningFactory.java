package io.saccade.plugin.tabularq;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Spaces;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.TrainingCapture;
import io.saccade.plugin.training.TrainingIdentity;
import java.io.IOException;
import java.util.Optional;

/**
 * Trains a table by playing an environment with numbered states and actions, for one player or two that take turns.
 * Emits METRICS after every 1,000 episodes.
 *
 * <pre>{@code
 * trainer:
 *   type: q-learning
 *   with:
 *     environment: tic-tac-toe
 *     episodes: 200000
 *     epsilon: { min: 0.01, random-episodes: 10000 }
 *     table: q_table.npy
 * }</pre>
 */
public final class QLearningFactory extends TrainerFactory<QLearningSettings> {
    /** Called by the core. */
    public QLearningFactory() {
        super("q-learning", QLearningSettings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
    }

    @Override
    public void check(QLearningSettings settings, Check check) {
        ResultFiles.check(settings, check);
        settings.checkpoint().ifPresent(file -> check.outputFolder("checkpoint", file));
    }

    @Override
    public Capture create(QLearningSettings settings, StageContext context) throws Exception {
        Environment world = context.open(settings.environment());
        Spaces spaces = requireDiscrete(world.spaces());
        long maxSteps = settings.maxSteps().orElse(world.maxSteps().orElse(Long.MAX_VALUE));
        Optional<StoredState> checkpoint = Checkpoint.of(
                        settings.checkpoint(), identity(settings, spaces, maxSteps), context)
                .map(StoredState::new);
        TrainingState state = state(checkpoint, spaces);
        SelfPlay play = new SelfPlay(world, state.table(), context.seed(), maxSteps);
        Training training = new Training(settings, play, state);
        ResultFiles files = new ResultFiles(settings, context);
        context.expect(settings.episodeCount());
        return new TrainingCapture(
                context, new QLearning(training, settings, checkpoint), () -> files.write(training.state()));
    }

    private static Spaces requireDiscrete(Spaces spaces) {
        if (spaces.states() > 0 && spaces.actions() > 0) return spaces;
        String has = spaces.states() > 0
                ? spaces.actionLength() + " continuous values for an action"
                : spaces.observationLength() + " continuous values to observe";
        throw new IllegalArgumentException("q-learning needs a world whose states and actions are numbers, such as"
                + " tic-tac-toe or frozen-lake, but this one has " + has);
    }

    private static TrainingState state(Optional<StoredState> checkpoint, Spaces spaces) throws IOException {
        Optional<TrainingState> stored =
                checkpoint.isPresent() ? checkpoint.get().read() : Optional.empty();
        return stored.orElseGet(() -> TrainingState.none(spaces.states(), spaces.actions()));
    }

    /**
     * Returns what a checkpoint must match. The number of episodes is not part of it, so a training can be extended.
     */
    private static TrainingIdentity identity(QLearningSettings settings, Spaces spaces, long maxSteps) {
        return new TrainingIdentity()
                .with("world", spaces.states() + " states and " + spaces.actions() + " actions")
                .with("max-steps", maxSteps)
                .with(settings, "preset", "discount", "epsilon")
                .with("learning-rate", settings.rate())
                .with("exploring", settings.exploringShare());
    }
}
