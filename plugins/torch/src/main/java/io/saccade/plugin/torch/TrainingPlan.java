package io.saccade.plugin.torch;

/**
 * How long to learn, and in which order.
 *
 * @param samples how many there are to learn from
 * @param batch how many make one step; the last of an epoch may have fewer
 * @param epochs how many times to go through all samples, at most
 * @param seed decides the order, and everything else that is drawn at random
 * @param patience stop after so many epochs without a better validation, and go back to the best weights; 0 never does
 */
public record TrainingPlan(int samples, int batch, int epochs, long seed, int patience) {
    public TrainingPlan {
        if (samples < 1 || batch < 1 || epochs < 1 || patience < 0) {
            throw new IllegalArgumentException("there must be samples, batches and epochs to learn");
        }
    }

    /** Steps in one epoch. */
    public int stepsPerEpoch() {
        return (samples + batch - 1) / batch;
    }

    /** Steps in all epochs. */
    public long steps() {
        return (long) epochs * stepsPerEpoch();
    }

    /** What to do in a step: a pure function, so a training that is taken up again goes on as if nothing happened. */
    TrainingStep step(long index, int[] order) {
        int epoch = (int) (index / stepsPerEpoch());
        int first = (int) (index % stepsPerEpoch()) * batch;
        int[] chosen = new int[Math.min(batch, samples - first)];
        System.arraycopy(order, first, chosen, 0, chosen.length);
        return new TrainingStep(index, epoch, chosen, Seeds.mix(seed, index));
    }
}
