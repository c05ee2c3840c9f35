package io.saccade.plugin.torch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/**
 * Every sample minus its own mean, over its own deviation, so that neither light nor contrast matters. Nothing is
 * learnt, and other samples of the batch have no influence. Shapes stay.
 */
public final class Standardise implements Block {
    private final float epsilon;
    private final long[] axes;

    /**
     * @param epsilon added to the deviation, in the input's unit, so that a plain area becomes zero and not noise
     * @param axes over which mean and deviation are taken, such as 2, 3: each channel of each picture for itself
     */
    public Standardise(float epsilon, long... axes) {
        this.epsilon = epsilon;
        this.axes = axes.clone();
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        Tensor centred = input.sub(mean(input));
        Tensor deviation = mean(centred.square()).sqrt();
        return centred.div(deviation.add(new Scalar(epsilon)));
    }

    private Tensor mean(Tensor tensor) {
        return tensor.mean(axes, true, new ScalarTypeOptional());
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        OnnxValue centred = graph.node("Sub").of(input, mean(graph, input));
        OnnxValue variance = mean(graph, graph.node("Mul").of(centred, centred));
        OnnxValue deviation = graph.node("Sqrt").of(variance);
        return graph.node("Div").of(centred, graph.node("Add").of(deviation, graph.number(epsilon)));
    }

    private OnnxValue mean(OnnxGraph graph, OnnxValue value) {
        return graph.node("ReduceMean")
                .ints("axes", axes)
                .integer("keepdims", 1)
                .of(value);
    }
}
