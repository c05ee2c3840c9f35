package io.saccade.plugin.torch;

import java.util.List;

/** Changes weights along their gradients. Not safe for several threads. Closing frees what it remembers. */
public interface Optimizer extends AutoCloseable {
    /**
     * Changes the weights by the gradients that {@code backward()} has added up at them, and sets these to zero.
     *
     * @param learningRate about how far a weight moves
     */
    void step(double learningRate);

    /**
     * Sets the gradients to zero and changes nothing else: for what was added up on the way to another network's
     * weights, as a critic's is when what it criticises learns.
     */
    void forget();

    /** What it remembers from step to step, in an order that never changes; names are unique within it. */
    List<NamedTensor> tensors();

    @Override
    void close();
}
