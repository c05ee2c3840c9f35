package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Tensor;

/** Reorders the dimensions. */
public final class Permute implements Block {
    private final long[] axes;

    /** @param axes the input dimension for each output dimension; 0 is the batch */
    public Permute(long... axes) {
        this.axes = axes.clone();
    }

    /** Converts the layout of pictures to that of convolutions: {@code [n, h, w, c]} to NCHW. */
    public static Permute channelsFirst() {
        return new Permute(0, 3, 1, 2);
    }

    /** The inverse: {@code [n, c, h, w]} to NHWC. */
    public static Permute channelsLast() {
        return new Permute(0, 2, 3, 1);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return input.permute(axes);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("Transpose").ints("perm", axes).of(input);
    }
}
