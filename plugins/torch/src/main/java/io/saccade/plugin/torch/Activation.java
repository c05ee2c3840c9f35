package io.saccade.plugin.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What is done to every number alone. Shapes stay. */
public enum Activation implements Block {
    /** Negative numbers become zero. */
    RELU("Relu"),
    /** Negative numbers become a hundredth of themselves, so that something is always learnt from them. */
    LEAKY_RELU("LeakyRelu"),
    /** From all numbers to 0..1. */
    SIGMOID("Sigmoid");

    private final String operator;

    Activation(String operator) {
        this.operator = operator;
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return switch (this) {
            case RELU -> input.relu();
            case LEAKY_RELU -> torch.leaky_relu(input); // 0.01, as ONNX has it too where nothing else is said
            case SIGMOID -> input.sigmoid();
        };
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node(operator).of(input);
    }
}
