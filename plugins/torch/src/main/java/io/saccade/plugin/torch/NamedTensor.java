package io.saccade.plugin.torch;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * A tensor that lives as long as its block or optimiser, which closes it.
 *
 * @param name such as {@code 3.weight}: unique within the block that lists it
 * @param tensor its elements may change, not its place
 * @param learnt whether an optimiser changes it; otherwise it is counted in passing, as batch norm does
 */
public record NamedTensor(String name, Tensor tensor, boolean learnt) implements AutoCloseable {
    /** What the optimiser changes. */
    static NamedTensor learnt(String name, Tensor tensor) {
        return new NamedTensor(name, tensor, true);
    }

    /** What is kept beside. */
    static NamedTensor kept(String name, Tensor tensor) {
        return new NamedTensor(name, tensor, false);
    }

    /** The same tensor under a longer name. */
    public NamedTensor within(String block) {
        return new NamedTensor(block + "." + name, tensor, learnt);
    }

    /** Whether every element is a number, and no infinite one. */
    boolean isFinite() {
        try (PointerScope scope = new PointerScope()) {
            return tensor.detach().isfinite().all().item_bool();
        }
    }

    @Override
    public void close() {
        tensor.close();
    }
}
