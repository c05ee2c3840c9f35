package io.saccade.plugin.torch.loop;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.training.TrainingStep;
import java.util.List;

/**
 * Trains a network step by step. {@link TrainingLoop} decides when, and with which samples; the learner holds the
 * network, its loss and its optimiser. All state must be in {@link #weights} or {@link #memory}, and all random numbers
 * must come from the step's seed: only then does a resumed training give the same result.
 */
public interface Learner {
    /**
     * Trains on the samples of one step. This method and {@link #validate} are called within a {@code PointerScope}.
     *
     * @return the loss before the step
     * @throws InterruptedException while it waits for data, before it has changed anything
     */
    double learn(TrainingStep step) throws Exception;

    /** Returns the error on held-out samples; less is better. NaN if there are none. */
    default double validate() throws Exception {
        return Double.NaN;
    }

    /** Returns the network's tensors: trained weights and running statistics. */
    List<NamedTensor> weights();

    /** Returns the other state needed to resume, such as that of optimisers. */
    List<NamedTensor> memory();
}
