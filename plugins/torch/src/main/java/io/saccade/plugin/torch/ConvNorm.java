package io.saccade.plugin.torch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A convolution, batch norm with torch's constants, and ReLU: what networks for pictures are mostly made of. A residual
 * one adds its input before the ReLU, and so learns what to change of it (He et al., 2015).
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

    /** The plain kind. */
    public static ConvNorm of(int in, int out, Window window, Initializer weights) {
        return new ConvNorm(new Conv2d(in, out, window, weights), out, false);
    }

    /** The residual kind, with a kernel of 3 by 3 over a picture that keeps its size. */
    public static ConvNorm residual(int channels, Initializer weights) {
        return new ConvNorm(new Conv2d(channels, channels, Window.of(3).padding(1), weights), channels, true);
    }

    /**
     * The plain kind, turned round.
     *
     * @param more see {@link ConvTranspose2d}
     */
    public static ConvNorm transposed(int in, int out, Window window, int more, Initializer weights) {
        return new ConvNorm(new ConvTranspose2d(in, out, window, more, weights), out, false);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        Tensor value = norm.forward(conv.forward(input, pass), pass);
        // In place, since nobody else has seen it: pictures of full size are most of a step's memory.
        if (residual) value = value.add_(input);
        return value.relu_();
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        OnnxValue value = norm.toOnnx(graph, conv.toOnnx(graph, input));
        if (residual) value = graph.node("Add").of(value, input);
        return Activation.RELU.toOnnx(graph, value);
    }

    /** Those of {@code conv} and {@code norm}. */
    @Override
    public List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        conv.tensors().forEach(tensor -> tensors.add(tensor.within("conv")));
        norm.tensors().forEach(tensor -> tensors.add(tensor.within("norm")));
        return tensors;
    }
}
