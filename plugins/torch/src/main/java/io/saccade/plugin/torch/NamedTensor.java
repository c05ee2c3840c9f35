package io.saccade.plugin.torch;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * A tensor with a name. Its block or optimiser owns and closes it.
 *
 * @param name such as {@code 3.weight}: unique within the block that lists it
 * @param tensor its elements may change, but not its address
 * @param learnt true: a weight that an optimiser changes; false: other state, such as batch norm's running
 *     statistics
 */
public record NamedTensor(String name, Tensor tensor, boolean learnt) implements AutoCloseable {
    /** Creates a trainable weight. */
    public static NamedTensor learnt(String name, Tensor tensor) {
        return new NamedTensor(name, tensor, true);
    }

    /** Creates a tensor of other state. */
    public static NamedTensor kept(String name, Tensor tensor) {
        return new NamedTensor(name, tensor, false);
    }

    /** Returns the same tensor with the block's name as prefix. */
    public NamedTensor within(String block) {
        return new NamedTensor(block + "." + name, tensor, learnt);
    }

    /** Whether no element is NaN or infinite. */
    public boolean isFinite() {
        try (PointerScope scope = new PointerScope()) {
            return tensor.detach().isfinite().all().item_bool();
        }
    }

    @Override
    public void close() {
        tensor.close();
    }
}
