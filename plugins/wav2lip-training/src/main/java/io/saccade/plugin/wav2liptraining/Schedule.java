package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.training.TrainingIdentity;
import io.saccade.plugin.training.TrainingPlan;

/**
 * The length of a training, its batch size and its evaluations.
 *
 * @param oneCycle true: learningRate is the peak of a one-cycle schedule; false: the rate is constant
 * @param converts whether 0 steps are allowed, which only writes the initial weights as a network
 */
public record Schedule(
        int steps,
        int batchSize,
        double learningRate,
        boolean oneCycle,
        int evaluateEvery,
        int evaluationSteps,
        boolean converts) {
    private static final int MOST_STEPS = 100_000_000;
    private static final int MOST_BATCH = 4096;

    public Schedule {
        InvalidSetting.unless(
                steps >= (converts ? 0 : 1) && steps <= MOST_STEPS,
                "steps",
                "be 1 to " + MOST_STEPS + ", or 0 where 'initial' names weights to be written as a network");
        InvalidSetting.unless(batchSize >= 2 && batchSize <= MOST_BATCH, "batch-size", "be 2 to " + MOST_BATCH);
        InvalidSetting.unless(learningRate > 0 && learningRate <= 1, "learning-rate", "be above 0 and at most 1");
        InvalidSetting.unless(
                evaluateEvery >= 1 && (long) evaluateEvery * batchSize <= Integer.MAX_VALUE,
                "evaluate-every",
                "be 1 or more");
        InvalidSetting.unless(
                steps % evaluateEvery == 0, "steps", "be a multiple of 'evaluate-every', which is " + evaluateEvery);
        InvalidSetting.unless(evaluationSteps >= 1, "evaluation-steps", "be 1 or more");
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
}
