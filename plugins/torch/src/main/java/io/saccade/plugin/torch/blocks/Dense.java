package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** A fully connected layer with bias: {@code [n, in]} to {@code [n, out]}. */
public final class Dense implements Block {
    private final Tensor weight;
    private final Tensor bias;

    public Dense(int in, int out, Initializer weights) {
        this.weight = weights.kernel(in, out, out, in);
        this.bias = weights.bias(in, out);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return torch.linear(input, weight, new TensorOptional(bias));
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("Gemm")
                .integer("transB", 1)
                .of(input, graph.weight("weight", weight), graph.weight("bias", bias));
    }

    /** {@code weight [out, in]}, {@code bias [out]}. */
    @Override
    public List<NamedTensor> tensors() {
        return List.of(NamedTensor.learnt("weight", weight), NamedTensor.learnt("bias", bias));
    }
}
