package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.training.TrainingIdentity;
import io.saccade.plugin.training.TrainingPlan;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The length of a training, its batch size and its evaluations; a group of the trainers' settings. */
public record StepSchedule(
        @Doc("training steps, a multiple of evaluate-every; 0 only exports 'initial'") @Range(min = 0, max = MOST_STEPS)
        int steps,

        @Doc("examples per step") @Range(min = 2, max = MOST_BATCH)
        int batchSize,

        @Doc("learning rate of Adam") @Default("0.0001") @Range(above = 0, max = 1)
        double learningRate,

        @Doc("true: the learning rate rises to its value and falls to almost 0 over the steps (one "
                + "cycle), for short trainings; false: constant, as published")
        @Default("false")
        boolean oneCycle,

        @Doc("steps between two evaluations on the films of val.txt") @Range(min = 1)
        int evaluateEvery,

        @Doc("batches per evaluation") @Range(min = 1) int evaluationSteps,

        @Doc("initial weights, an .npz file, also of a published checkpoint with its own names")
        Optional<Path> initial) {
    private static final int MOST_STEPS = 100_000_000;
    private static final int MOST_BATCH = 4096;

    /** Checks the settings. */
    public StepSchedule {
        InvalidSetting.unless(
                steps > 0 || initial.isPresent(),
                "steps",
                "be 1 or more unless 'initial' names weights to be written as a network");
        InvalidSetting.unless(
                (long) evaluateEvery * batchSize <= Integer.MAX_VALUE,
                "evaluate-every",
                "be " + Integer.MAX_VALUE / batchSize + " or less with this 'batch-size'");
        InvalidSetting.unless(
                steps % evaluateEvery == 0, "steps", "be a multiple of 'evaluate-every', which is " + evaluateEvery);
    }

    /** Returns the plan, in which an epoch is the training between two evaluations. */
    public TrainingPlan plan(long seed) {
        return new TrainingPlan(evaluateEvery * batchSize, batchSize, steps / evaluateEvery, seed, 0);
    }

    /** Returns the learning rate schedule. */
    public LearningRate rate() {
        return oneCycle ? LearningRate.oneCycle(learningRate, steps) : LearningRate.constant(learningRate);
    }

    /**
     * Returns the settings that a checkpoint must match. With a constant learning rate the number of steps is not one
     * of them, so a training can be extended.
     */
    public TrainingIdentity identity() {
        TrainingIdentity identity = new TrainingIdentity();
        if (oneCycle) identity.with("steps", steps);
        return identity.with(this, "batch-size", "learning-rate", "evaluate-every", "evaluation-steps");
    }

    /** Returns the metadata of a trained network's file. */
    public Map<String, String> notes(Channels channels) {
        return Map.of("saccade.width", String.valueOf(channels.width()), "saccade.steps", String.valueOf(steps));
    }
}
