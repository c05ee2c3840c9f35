package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Tensor;

/**
 * Flattens each sample to one dimension: {@code [n, ...]} to {@code [n, m]}.
 * {@code Sequential.of(Permute.channelsLast(), new Flatten())} gives Keras' order, in which the channel changes
 * fastest.
 */
public record Flatten() implements Block {
    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return input.flatten(1, -1);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("Flatten").integer("axis", 1).of(input);
    }
}
