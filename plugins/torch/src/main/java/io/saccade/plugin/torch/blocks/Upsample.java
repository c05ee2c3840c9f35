package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Enlarges pictures by repeating pixels: {@code [n, c, height, width]} to
 * {@code [n, c, height x factor, width x factor]}.
 *
 * @param factor 2 or more
 */
public record Upsample(int factor) implements Block {
    public Upsample {
        if (factor < 2)
            throw new IllegalArgumentException("the factor of an upsampling must be 2 or more, but is " + factor);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        long[] size = {input.size(2) * factor, input.size(3) * factor};
        return torch.upsample_nearest2d(input, size, new DoubleOptional(), new DoubleOptional());
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        OnnxValue noRegion = new OnnxValue("");
        return graph.node("Resize")
                .text("mode", "nearest")
                .text("nearest_mode", "floor")
                .text("coordinate_transformation_mode", "asymmetric")
                .of(input, noRegion, graph.numbers(1, 1, factor, factor));
    }
}
