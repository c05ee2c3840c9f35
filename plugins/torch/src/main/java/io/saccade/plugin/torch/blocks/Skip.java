package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Concatenates the input and a block's output along the channels: {@code [n, in, h, w]} to {@code [n, in + out, h, w]}.
 * Nested, with blocks that shrink and enlarge, it forms a U-Net (Ronneberger et al., 2015). Tensors are named as in the
 * block.
 */
public final class Skip implements Block {
    private static final int CHANNELS = 1;

    private final Block around;

    /** @param around keeps height and width; closed with this block */
    public Skip(Block around) {
        this.around = around;
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return torch.cat(new TensorVector(input, around.forward(input, pass)), CHANNELS);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("Concat").integer("axis", CHANNELS).of(input, around.toOnnx(graph, input));
    }

    @Override
    public List<NamedTensor> tensors() {
        return around.tensors();
    }
}
