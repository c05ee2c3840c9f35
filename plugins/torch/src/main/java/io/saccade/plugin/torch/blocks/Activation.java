package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Element-wise activation functions. They keep the shape. */
public enum Activation implements Block {
    /** max(x, 0). */
    RELU("Relu"),
    /** x, or 0.01 x if x is negative, so that gradients never vanish. */
    LEAKY_RELU("LeakyRelu"),
    /** The logistic function: 0..1. */
    SIGMOID("Sigmoid");

    private final String operator;

    Activation(String operator) {
        this.operator = operator;
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return switch (this) {
            case RELU -> input.relu();
            case LEAKY_RELU -> torch.leaky_relu(input); // slope 0.01, also ONNX's default
            case SIGMOID -> input.sigmoid();
        };
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node(operator).of(input);
    }
}
