package io.saccade.plugin.torch;

import org.bytedeco.pytorch.Tensor;

/** Puts the dimensions in another order. */
public final class Permute implements Block {
    private final long[] axes;

    /** @param axes for each dimension of the output, which of the input it is; from 0, the batch */
    public Permute(long... axes) {
        this.axes = axes.clone();
    }

    /** From pictures as files and frames hold them to what convolutions want: {@code [n, h, w, c]} to NCHW. */
    public static Permute channelsFirst() {
        return new Permute(0, 3, 1, 2);
    }

    /** The way back: {@code [n, c, h, w]} to NHWC. */
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
