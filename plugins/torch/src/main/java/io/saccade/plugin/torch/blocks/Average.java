package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Averages the outputs of several networks for the same input. Tensors are named as in {@link Sequential}. */
public final class Average implements Block {
    private final List<Block> networks;

    /** @param networks one or more; closed with this block */
    public Average(List<? extends Block> networks) {
        if (networks.isEmpty()) throw new IllegalArgumentException("an average needs at least one value");
        this.networks = List.copyOf(networks);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        Tensor sum = networks.get(0).forward(input, pass);
        for (Block network : networks.subList(1, networks.size())) sum = sum.add(network.forward(input, pass));
        return sum.mul(new Scalar(1f / networks.size()));
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        OnnxValue[] answers =
                networks.stream().map(network -> network.toOnnx(graph, input)).toArray(OnnxValue[]::new);
        return graph.node("Mean").of(answers);
    }

    @Override
    public List<NamedTensor> tensors() {
        return Sequential.numbered(networks);
    }
}
