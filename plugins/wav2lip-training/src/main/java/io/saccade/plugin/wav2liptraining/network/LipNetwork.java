package io.saccade.plugin.wav2liptraining.network;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.blocks.Block;
import java.util.List;

/** A network with several branches. Closing it frees its tensors. */
public interface LipNetwork extends AutoCloseable {
    /** Returns the weights and the batch norm statistics, always in the same order. */
    List<NamedTensor> tensors();

    /** Returns the number of trainable values. */
    default long parameters() {
        return tensors().stream()
                .filter(NamedTensor::learnt)
                .mapToLong(weight -> weight.tensor().numel())
                .sum();
    }

    /** Converts a weight's name in a published PyTorch checkpoint to the one here. */
    default String ownName(String published) {
        return PublishedWeights.ownName(published);
    }

    @Override
    default void close() {
        tensors().forEach(NamedTensor::close);
    }

    /** Adds a part's tensors with the part's name as prefix. */
    static void addAll(List<NamedTensor> tensors, String name, Block part) {
        part.tensors().forEach(tensor -> tensors.add(tensor.within(name)));
    }

    /** Adds the tensors of a part with several stages, numbered from 0. */
    static void addAll(List<NamedTensor> tensors, String name, List<? extends Block> stages) {
        for (int i = 0; i < stages.size(); i++) addAll(tensors, name + "." + i, stages.get(i));
    }
}
