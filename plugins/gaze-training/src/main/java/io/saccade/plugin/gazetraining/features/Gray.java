package io.saccade.plugin.gazetraining.features;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** Converts BGR to gray with OpenCV's weights (ITU-R BT.601): {@code [..., 3]} to {@code [..., 1]}. */
final class Gray implements Block {
    private final Tensor weights;

    Gray() {
        try (PointerScope scope = new PointerScope()) {
            weights = Tensors.keep(Tensors.of(new float[] {.114f, .587f, .299f}, 3, 1));
        }
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return input.matmul(weights);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("MatMul").of(input, graph.weight("gray", weights));
    }

    @Override
    public List<NamedTensor> tensors() {
        return List.of(new NamedTensor("weights", weights, false));
    }
}
