package io.saccade.plugin.torch;

import java.util.List;

/**
 * What learns, step by step. {@link TrainingLoop} decides when and from what; the learner knows the network, its loss
 * and its optimiser. Everything that a step leaves behind must be in {@link #weights} or {@link #memory}, and chance
 * must come from the step's seed: only then can an interrupted training go on to the same result.
 */
public interface Learner {
    /**
     * Learns from the samples of one step. Both methods that compute are called within a {@code PointerScope}.
     *
     * @return the loss before the step
     * @throws InterruptedException while it waits for data, before it has changed anything
     */
    double learn(TrainingStep step) throws Exception;

    /** How wrong the network is on samples that it does not learn from; less is better. NaN where there are none. */
    default double validate() throws Exception {
        return Double.NaN;
    }

    /** What is learnt: what a network is when it is exported. */
    List<NamedTensor> weights();

    /** What else learning needs to go on, such as what optimisers remember. */
    List<NamedTensor> memory();
}
