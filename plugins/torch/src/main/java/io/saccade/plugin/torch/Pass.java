package io.saccade.plugin.torch;

import org.jspecify.annotations.Nullable;

/** Whether data goes through a network to be learnt from, or to be answered. */
public final class Pass {
    /** Answers: no dropout, and batch norm uses what it has counted. */
    public static final Pass EVALUATION = new Pass(null);

    private final @Nullable RandomTensors random;

    private Pass(@Nullable RandomTensors random) {
        this.random = random;
    }

    /**
     * Learns.
     *
     * @param random what dropout draws from
     */
    public static Pass training(RandomTensors random) {
        return new Pass(random);
    }

    /** Whether this is training. */
    public boolean isTraining() {
        return random != null;
    }

    /**
     * What to draw from.
     *
     * @throws IllegalStateException when this is not training: what answers must not depend on chance
     */
    public RandomTensors random() {
        if (random == null) throw new IllegalStateException("nothing is drawn at random in an evaluation");
        return random;
    }
}
