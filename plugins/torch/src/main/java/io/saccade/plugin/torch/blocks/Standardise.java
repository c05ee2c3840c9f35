package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/**
 * Subtracts each sample's mean and divides by its deviation, which removes brightness and contrast. It has no weights,
 * and the samples of a batch do not affect one another. Keeps the shape.
 */
public final class Standardise implements Block {
    private final float epsilon;
    private final long[] axes;

    /**
     * @param epsilon added to the deviation, in the input's unit, so that a uniform area becomes zero and not noise
     * @param axes over which mean and deviation are taken; 2, 3: each channel of each picture separately
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
