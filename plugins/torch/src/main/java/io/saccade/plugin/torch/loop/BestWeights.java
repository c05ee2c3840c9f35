package io.saccade.plugin.torch.loop;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** A copy of the best weights so far. */
final class BestWeights implements AutoCloseable {
    private final List<NamedTensor> weights;
    private final List<NamedTensor> copies = new ArrayList<>();

    BestWeights(List<NamedTensor> weights) {
        this.weights = List.copyOf(weights);
        try (PointerScope scope = new PointerScope()) {
            for (NamedTensor weight : weights) {
                Tensor copy = Tensors.keep(weight.tensor().detach().clone());
                copies.add(NamedTensor.kept(weight.name(), copy));
            }
        }
    }

    /** Copies the current weights as the best. */
    void keep() {
        copy(weights, copies);
    }

    /** Copies the best weights back to the network. */
    void restore() {
        copy(copies, weights);
    }

    private static void copy(List<NamedTensor> from, List<NamedTensor> to) {
        try (PointerScope scope = new PointerScope()) {
            for (int i = 0; i < from.size(); i++) {
                to.get(i).tensor().detach().copy_(from.get(i).tensor().detach());
            }
        }
    }

    List<NamedTensor> tensors() {
        return List.copyOf(copies);
    }

    @Override
    public void close() {
        copies.forEach(NamedTensor::close);
    }
}
