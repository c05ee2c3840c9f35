package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** A convolution with bias: {@code [n, in, height, width]} to {@code [n, out, ...]}. */
public final class Conv2d implements Block {
    private static final long[] NEIGHBOURS = {1, 1};

    private final Window window;
    private final Tensor weight;
    private final Tensor bias;

    public Conv2d(int in, int out, Window window, Initializer weights) {
        this.window = window;
        int area = window.height() * window.width();
        this.weight = weights.kernel(in * area, out * area, out, in, window.height(), window.width());
        this.bias = weights.bias(in * area, out);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return torch.conv2d(input, weight, new TensorOptional(bias), window.strides(), window.padding(), NEIGHBOURS, 1);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("Conv")
                .ints("kernel_shape", window.kernel())
                .ints("strides", window.strides())
                .ints("pads", window.pads())
                .of(input, graph.weight("kernel", weight), graph.weight("bias", bias));
    }

    /** {@code weight [out, in, height, width]}, {@code bias [out]}. */
    @Override
    public List<NamedTensor> tensors() {
        return List.of(NamedTensor.learnt("weight", weight), NamedTensor.learnt("bias", bias));
    }
}
