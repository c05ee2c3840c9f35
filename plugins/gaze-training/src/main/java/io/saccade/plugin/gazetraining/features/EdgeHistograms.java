package io.saccade.plugin.gazetraining.features;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Computes histograms of edges in eight directions for each cell of a picture: {@code [n, 1, 12, 22]} to
 * {@code [n, 8 * 5 * 10]}. Cells are 4x4 pixels and overlap by half. Each histogram is divided by its sum, and the
 * square root taken, which reduces the weight of strong edges (Arandjelovic and Zisserman, 2012).
 */
final class EdgeHistograms implements Block {
    static final int LENGTH = OrientedEdges.DIRECTIONS * 5 * 10;

    private static final long[] ONE = {1, 1};
    private static final long[] NONE = {0, 0};
    private static final long[] CELL = {4, 4};
    private static final long[] HALF_A_CELL = {2, 2};
    private static final long MARGIN = OrientedEdges.SIDE / 2;
    private static final long[] SUM_OVER = {1};
    private static final float PLAIN = 1e-6f;

    private final Tensor kernels;

    EdgeHistograms() {
        try (PointerScope scope = new PointerScope()) {
            kernels = Tensors.keep(Tensors.of(
                    OrientedEdges.kernels(), OrientedEdges.DIRECTIONS, 1, OrientedEdges.SIDE, OrientedEdges.SIDE));
        }
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        Tensor wide = torch.replication_pad2d(input, MARGIN, MARGIN, MARGIN, MARGIN);
        Tensor edges = torch.conv2d(wide, kernels, new TensorOptional(), ONE, NONE, ONE, 1)
                .relu();
        Tensor cells = torch.avg_pool2d(edges, CELL, HALF_A_CELL, NONE, false, true, new LongOptional())
                .flatten(1, -1);
        Tensor sum = cells.sum(SUM_OVER, true, new ScalarTypeOptional());
        return cells.div(sum.add(new Scalar(PLAIN))).sqrt();
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        OnnxValue margins = graph.integers(0, 0, MARGIN, MARGIN, 0, 0, MARGIN, MARGIN);
        OnnxValue wide = graph.node("Pad").text("mode", "edge").of(input, margins);
        OnnxValue edges = graph.node("Relu").of(graph.node("Conv").of(wide, graph.weight("edges", kernels)));
        OnnxValue pooled = graph.node("AveragePool")
                .ints("kernel_shape", CELL)
                .ints("strides", HALF_A_CELL)
                .of(edges);
        OnnxValue cells = graph.node("Flatten").integer("axis", 1).of(pooled);
        OnnxValue sum = graph.node("ReduceSum").integer("keepdims", 1).of(cells, graph.integers(SUM_OVER));
        OnnxValue shares = graph.node("Div").of(cells, graph.node("Add").of(sum, graph.number(PLAIN)));
        return graph.node("Sqrt").of(shares);
    }

    @Override
    public List<NamedTensor> tensors() {
        return List.of(new NamedTensor("kernels", kernels, false));
    }
}
