package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A part of a network in two equivalent forms: {@link #forward} for training, {@link #toOnnx} for inference. A whole
 * network is a block too.
 *
 * <p>Not thread-safe. Closing a block frees its tensors, and those of the blocks in it.
 */
public interface Block extends AutoCloseable {
    /**
     * Computes the output with libtorch.
     *
     * @param input the first dimension is the batch
     * @param pass training or evaluation; some blocks behave differently
     * @return a tensor that belongs to the caller's innermost {@code PointerScope}
     */
    Tensor forward(Tensor input, Pass pass);

    /**
     * Adds nodes to a graph that compute the same as {@link #forward} does in {@link Pass#EVALUATION}.
     *
     * @return their output
     */
    OnnxValue toOnnx(OnnxGraph graph, OnnxValue input);

    /** Returns the weights and running statistics, always in the same order; names are unique within the block. */
    default List<NamedTensor> tensors() {
        return List.of();
    }

    @Override
    default void close() {
        tensors().forEach(NamedTensor::close);
    }
}
