package io.saccade.plugin.torch;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A part of a network, in its two forms. Both compute the same: {@link #forward} for training, {@link #toOnnx} for
 * whoever runs the network afterwards. A network is a block too.
 *
 * <p>Not safe for several threads. Closing frees the block's tensors, and those of the blocks in it.
 */
public interface Block extends AutoCloseable {
    /**
     * Computes with libtorch.
     *
     * @param input the first dimension counts the samples of a batch
     * @param pass whether this is training, on which some blocks depend
     * @return a tensor that belongs to the caller's innermost {@code PointerScope}
     */
    Tensor forward(Tensor input, Pass pass);

    /**
     * Adds nodes to a graph that compute the same as {@link #forward} does in {@link Pass#EVALUATION}.
     *
     * @return what comes out of them
     */
    OnnxValue toOnnx(OnnxGraph graph, OnnxValue input);

    /** What the block has learnt or counted, in an order that never changes; names are unique within it. */
    default List<NamedTensor> tensors() {
        return List.of();
    }

    @Override
    default void close() {
        tensors().forEach(NamedTensor::close);
    }
}
