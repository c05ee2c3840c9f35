package io.saccade.plugin.gazetraining.kernel;

import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Clips values to 0..1. Keeps the shape. */
public record Clip() implements Block {
    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return input.clamp_min(new Scalar(0f)).clamp_max(new Scalar(1f));
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("Clip").of(input, graph.number(0), graph.number(1));
    }
}
