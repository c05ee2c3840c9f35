package io.saccade.plugin.torch;

import org.bytedeco.pytorch.Tensor;

/**
 * All that belongs to a sample in one row: {@code [n, ...]} to {@code [n, m]}. {@code Sequential.of(Permute
 * .channelsLast(), new Flatten())} gives Keras' order, where the channel changes fastest.
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
