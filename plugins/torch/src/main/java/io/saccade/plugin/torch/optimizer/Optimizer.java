package io.saccade.plugin.torch.optimizer;

import io.saccade.plugin.torch.NamedTensor;
import java.util.List;

/** Updates weights by their gradients. Not thread-safe. Closing it frees its state. */
public interface Optimizer extends AutoCloseable {
    /**
     * Updates the weights by the gradients that {@code backward()} has accumulated, and sets the gradients to zero.
     *
     * @param learningRate about how far a weight moves
     */
    void step(double learningRate);

    /**
     * Sets the gradients to zero without an update. For gradients that only accumulated on the way to another network's
     * weights, such as a critic's during the generator's step.
     */
    void forget();

    /** Returns the optimiser's state, always in the same order; names are unique within it. */
    List<NamedTensor> tensors();

    @Override
    void close();
}
