package io.saccade.plugin.torch;

import org.bytedeco.pytorch.Tensor;

/** What is done to every number alone. Shapes stay. */
public enum Activation implements Block {
    /** Negative numbers become zero. */
    RELU("Relu"),
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
            case SIGMOID -> input.sigmoid();
        };
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node(operator).of(input);
    }
}
