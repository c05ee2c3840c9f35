package io.saccade.plugin.torch.loop;

import java.util.List;

/** The progress of a training, without the tensors. */
final class TrainingState {
    /** Index of the next step. */
    long step;
    /** Sum of this epoch's losses, each times the number of its samples. */
    double lossSum;
    /** The smallest validation error so far. */
    double bestValidation = Double.POSITIVE_INFINITY;
    /** Number of epochs completed when it was reached. */
    long bestEpoch;

    /** Whether the last epoch was interrupted before its validation. */
    boolean unmeasured;

    /** Returns all values for a checkpoint, without rounding. */
    List<Long> numbers() {
        return List.of(
                step,
                Double.doubleToRawLongBits(lossSum),
                Double.doubleToRawLongBits(bestValidation),
                bestEpoch,
                unmeasured ? 1L : 0L);
    }

    /** Restores the values of {@link #numbers}. */
    void set(List<Long> numbers) {
        step = numbers.get(0);
        lossSum = Double.longBitsToDouble(numbers.get(1));
        bestValidation = Double.longBitsToDouble(numbers.get(2));
        bestEpoch = numbers.get(3);
        unmeasured = numbers.size() > 4 && numbers.get(4) == 1; // earlier versions wrote four numbers
    }
}
