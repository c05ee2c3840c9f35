package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Tensor;

/**
 * Softmax: positive numbers that add up to one along an axis.
 *
 * @param axis 1 is the channels
 */
public record Softmax(int axis) implements Block {
    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return input.softmax(axis);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("Softmax").integer("axis", axis).of(input);
    }
}
