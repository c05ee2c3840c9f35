package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.torch.Block;
import io.saccade.plugin.torch.NamedTensor;
import java.util.List;

/** A network with more than one way through it. Closing frees its tensors. */
interface LipNetwork extends AutoCloseable {
    /** Its weights, and what batch norm has counted, in an order that never changes. */
    List<NamedTensor> tensors();

    /** How many numbers are learnt. */
    default long parameters() {
        return tensors().stream()
                .filter(NamedTensor::learnt)
                .mapToLong(weight -> weight.tensor().numel())
                .sum();
    }

    @Override
    default void close() {
        tensors().forEach(NamedTensor::close);
    }

    /** Adds a part's tensors under its name. */
    static void addAll(List<NamedTensor> tensors, String name, Block part) {
        part.tensors().forEach(tensor -> tensors.add(tensor.within(name)));
    }

    /** Adds those of a part that consists of stages, numbered from 0. */
    static void addAll(List<NamedTensor> tensors, String name, List<? extends Block> stages) {
        for (int i = 0; i < stages.size(); i++) addAll(tensors, name + "." + i, stages.get(i));
    }
}
