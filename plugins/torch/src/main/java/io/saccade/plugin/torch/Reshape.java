package io.saccade.plugin.torch;

import org.bytedeco.pytorch.Tensor;

/** The same numbers in the same order, in other dimensions. */
public final class Reshape implements Block {
    private final long[] shape;

    /** @param shape of the output; -1, once, is whatever is left, mostly the batch */
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
