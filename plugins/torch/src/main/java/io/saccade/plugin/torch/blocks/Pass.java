package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.RandomTensors;
import org.jspecify.annotations.Nullable;

/** The mode of a forward pass: training or evaluation. */
public final class Pass {
    /** Evaluation: no dropout, and batch norm uses its running statistics. */
    public static final Pass EVALUATION = new Pass(null);

    private final @Nullable RandomTensors random;

    private Pass(@Nullable RandomTensors random) {
        this.random = random;
    }

    /**
     * Creates a training pass.
     *
     * @param random source of random numbers for dropout
     */
    public static Pass training(RandomTensors random) {
        return new Pass(random);
    }

    /** Whether this is training. */
    public boolean isTraining() {
        return random != null;
    }

    /**
     * Returns the source of random numbers.
     *
     * @throws IllegalStateException in an evaluation, whose result must be deterministic
     */
    public RandomTensors random() {
        if (random == null) throw new IllegalStateException("an evaluation has no random numbers");
        return random;
    }
}
