package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Tensor;

/** Changes the shape; the elements and their order stay. */
public final class Reshape implements Block {
    private final long[] shape;

    /** @param shape of the output; one length may be -1, which is then computed, usually the batch */
    public Reshape(long... shape) {
        this.shape = shape.clone();
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return input.reshape(shape);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("Reshape").of(input, graph.integers(shape));
    }
}
