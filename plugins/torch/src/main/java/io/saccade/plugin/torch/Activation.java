package io.saccade.plugin.torch;

import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;

/** What is done to every number alone. Shapes stay. */
public enum Activation implements Block {
    /** Negative numbers become zero. */
    RELU("Relu", Tensor::relu),
    /** From all numbers to 0..1. */
    SIGMOID("Sigmoid", Tensor::sigmoid);

    private final String operator;
    private final UnaryOperator<Tensor> function;

    Activation(String operator, UnaryOperator<Tensor> function) {
        this.operator = operator;
        this.function = function;
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return function.apply(input);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node(operator).of(input);
    }
}
