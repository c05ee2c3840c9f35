package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A convolution, batch norm with torch's constants, and ReLU: the usual unit of networks for pictures. The residual
 * form adds its input before the ReLU (He et al., 2015).
 */
public final class ConvNorm implements Block {
    private final Block conv;
    private final BatchNorm norm;
    private final boolean residual;

    private ConvNorm(Block conv, int out, boolean residual) {
        this.conv = conv;
        this.norm = BatchNorm.torch(out);
        this.residual = residual;
    }

    /** Creates the plain form. */
    public static ConvNorm of(int in, int out, Window window, Initializer weights) {
        return new ConvNorm(new Conv2d(in, out, window, weights), out, false);
    }

    /** Creates the residual form, with a kernel of 3x3 that keeps the picture's size. */
    public static ConvNorm residual(int channels, Initializer weights) {
        return new ConvNorm(new Conv2d(channels, channels, Window.of(3).padding(1), weights), channels, true);
    }

    /**
     * Creates the plain form with a transposed convolution.
     *
     * @param more see {@link ConvTranspose2d}
     */
    public static ConvNorm transposed(int in, int out, Window window, int more, Initializer weights) {
        return new ConvNorm(new ConvTranspose2d(in, out, window, more, weights), out, false);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        Tensor value = norm.forward(conv.forward(input, pass), pass);
        // In place, since nothing else refers to it: full-size pictures take most of a step's memory.
        if (residual) value = value.add_(input);
        return value.relu_();
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        OnnxValue value = norm.toOnnx(graph, conv.toOnnx(graph, input));
        if (residual) value = graph.node("Add").of(value, input);
        return Activation.RELU.toOnnx(graph, value);
    }

    /** Returns the tensors of {@code conv} and {@code norm}. */
    @Override
    public List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        conv.tensors().forEach(tensor -> tensors.add(tensor.within("conv")));
        norm.tensors().forEach(tensor -> tensors.add(tensor.within("norm")));
        return tensors;
    }
}
