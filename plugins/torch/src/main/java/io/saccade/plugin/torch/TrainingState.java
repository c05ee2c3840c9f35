package io.saccade.plugin.torch;

import java.util.List;

/** How far a training has come, apart from the tensors. */
final class TrainingState {
    /** The next step. */
    long step;
    /** The losses of this epoch's steps, each times its samples. */
    double lossSum;
    /** The least error in validation so far. */
    double bestValidation = Double.POSITIVE_INFINITY;
    /** How many epochs were over when it was reached. */
    long bestEpoch;

    /** Whether the epoch that is over was interrupted before its validation. */
    boolean unmeasured;

    /** To be written down to the last bit. */
    List<Long> numbers() {
        return List.of(
                step,
                Double.doubleToRawLongBits(lossSum),
                Double.doubleToRawLongBits(bestValidation),
                bestEpoch,
                unmeasured ? 1L : 0L);
    }

    /** From {@link #numbers}. */
    void set(List<Long> numbers) {
        step = numbers.get(0);
        lossSum = Double.longBitsToDouble(numbers.get(1));
        bestValidation = Double.longBitsToDouble(numbers.get(2));
        bestEpoch = numbers.get(3);
        unmeasured = numbers.size() > 4 && numbers.get(4) == 1; // earlier versions wrote four numbers
    }
}
