package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A transposed convolution with bias, which enlarges pictures: {@code [n, in, height, width]} to {@code [n, out, ...]},
 * where a side becomes {@code (side - 1) * stride - 2 * padding + kernel + more}.
 */
public final class ConvTranspose2d implements Block {
    private static final long[] NEIGHBOURS = {1, 1};

    private final Window window;
    private final long[] more;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * Creates the layer. The window is that of the forward convolution.
     *
     * @param more output padding: rows added at the bottom and columns at the right, 0 to less than the stride
     */
    public ConvTranspose2d(int in, int out, Window window, int more, Initializer weights) {
        this.window = window;
        this.more = new long[] {more, more};
        int area = window.height() * window.width();
        // As in torch, the fan-in is computed from all dimensions but the first.
        this.weight = weights.kernel(out * area, in * area, in, out, window.height(), window.width());
        this.bias = weights.bias(out * area, out);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return torch.conv_transpose2d(
                input, weight, new TensorOptional(bias), window.strides(), window.padding(), more, 1, NEIGHBOURS);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("ConvTranspose")
                .ints("kernel_shape", window.kernel())
                .ints("strides", window.strides())
                .ints("pads", window.pads())
                .ints("output_padding", more)
                .of(input, graph.weight("kernel", weight), graph.weight("bias", bias));
    }

    /** {@code weight [in, out, height, width]}, {@code bias [out]}. */
    @Override
    public List<NamedTensor> tensors() {
        return List.of(NamedTensor.learnt("weight", weight), NamedTensor.learnt("bias", bias));
    }
}
