package io.saccade.plugin.torch;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /** To be written down to the last bit. */
    Map<String, Long> numbers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("step", step);
        numbers.put("loss sum", Double.doubleToRawLongBits(lossSum));
        numbers.put("best validation", Double.doubleToRawLongBits(bestValidation));
        numbers.put("best epoch", bestEpoch);
        return numbers;
    }

    /** From {@link #numbers}. */
    void set(Map<String, Long> numbers) {
        step = numbers.get("step");
        lossSum = Double.longBitsToDouble(numbers.get("loss sum"));
        bestValidation = Double.longBitsToDouble(numbers.get("best validation"));
        bestEpoch = numbers.get("best epoch");
    }
}
