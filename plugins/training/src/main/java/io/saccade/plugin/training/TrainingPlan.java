package io.saccade.plugin.training;

/**
 * The length and the order of a training.
 *
 * @param samples number of training samples
 * @param batch samples per step; the last step of an epoch may have fewer
 * @param epochs largest number of passes over all samples
 * @param seed determines the order and all other random numbers
 * @param patience early stopping: ends after so many epochs without a better validation, and restores the best
 *     weights; 0: never
 */
public record TrainingPlan(int samples, int batch, int epochs, long seed, int patience) {
    public TrainingPlan {
        if (samples < 1 || batch < 1 || epochs < 1 || patience < 0) {
            throw new IllegalArgumentException("a training needs at least one sample, one batch and one epoch");
        }
    }

    /** Returns the steps per epoch. */
    public int stepsPerEpoch() {
        return (samples + batch - 1) / batch;
    }

    /** Returns the steps of all epochs. */
    public long steps() {
        return (long) epochs * stepsPerEpoch();
    }

    /** Returns a step by its index: a pure function, so a resumed training continues with the same steps. */
    public TrainingStep step(long index, int[] order) {
        int epoch = (int) (index / stepsPerEpoch());
        int first = (int) (index % stepsPerEpoch()) * batch;
        int[] chosen = new int[Math.min(batch, samples - first)];
        System.arraycopy(order, first, chosen, 0, chosen.length);
        return new TrainingStep(index, epoch, chosen, Seeds.mix(seed, index));
    }
}
