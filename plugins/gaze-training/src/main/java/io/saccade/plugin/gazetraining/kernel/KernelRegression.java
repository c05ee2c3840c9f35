package io.saccade.plugin.gazetraining.kernel;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A weighted sum of kernels over all training pictures: {@code [n, f]} to {@code [n, 2]}. The kernel is
 * {@code exp(-squared distance)}. Distances and sums are in double precision: positive and negative weights nearly
 * cancel, and in 32 bits two runtimes would differ by 1e-4.
 */
final class KernelRegression implements Block {
    private static final long DOUBLE = 11;
    private static final long FLOAT = 1;

    private final Tensor mean;
    private final Tensor axes;
    private final Tensor centres;
    private final Tensor weights;
    private final Tensor offset;

    /**
     * Copies its parameters.
     *
     * @param weights {@code [centres, 2]}
     * @param offset {@code [2]}
     */
    KernelRegression(KernelSpace space, Tensor weights, Tensor offset) {
        try (PointerScope scope = new PointerScope()) {
            this.mean = Tensors.keep(space.mean().clone());
            this.axes = Tensors.keep(space.axes().clone());
            this.centres = Tensors.keep(space.centres().t().contiguous());
            this.weights = Tensors.keep(weights.clone());
            this.offset = Tensors.keep(offset.clone());
        }
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        Tensor place = input.sub(mean).mm(axes).to(torch.ScalarType.Double);
        Tensor others = centres.to(torch.ScalarType.Double);
        Tensor lengths = place.square().sum(1).unsqueeze(1).add(others.square().sum(0));
        Tensor product = place.mm(others);
        Tensor near = product.add(product).sub(lengths).exp();
        Tensor sum = near.mm(weights.to(torch.ScalarType.Double)).add(offset.to(torch.ScalarType.Double));
        return sum.to(torch.ScalarType.Float);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        OnnxValue centred = graph.node("Sub").of(input, graph.weight("mean", mean));
        OnnxValue place = cast(graph, DOUBLE, graph.node("MatMul").of(centred, graph.weight("axes", axes)));
        OnnxValue others = cast(graph, DOUBLE, graph.weight("centres", centres));
        OnnxValue lengths = graph.node("Add").of(squares(graph, place, 1), squares(graph, others, 0));
        OnnxValue product = graph.node("MatMul").of(place, others);
        OnnxValue twice = graph.node("Add").of(product, product);
        OnnxValue near = graph.node("Exp").of(graph.node("Sub").of(twice, lengths));
        OnnxValue sum = graph.node("Add")
                .of(
                        graph.node("MatMul").of(near, cast(graph, DOUBLE, graph.weight("weights", weights))),
                        cast(graph, DOUBLE, graph.weight("offset", offset)));
        return cast(graph, FLOAT, sum);
    }

    private static OnnxValue cast(OnnxGraph graph, long type, OnnxValue value) {
        return graph.node("Cast").integer("to", type).of(value);
    }

    private static OnnxValue squares(OnnxGraph graph, OnnxValue value, long axis) {
        OnnxValue square = graph.node("Mul").of(value, value);
        return graph.node("ReduceSum").integer("keepdims", 1).of(square, graph.integers(axis));
    }

    @Override
    public List<NamedTensor> tensors() {
        return List.of(
                new NamedTensor("mean", mean, false),
                new NamedTensor("axes", axes, false),
                new NamedTensor("centres", centres, false),
                new NamedTensor("weights", weights, false),
                new NamedTensor("offset", offset, false));
    }
}
