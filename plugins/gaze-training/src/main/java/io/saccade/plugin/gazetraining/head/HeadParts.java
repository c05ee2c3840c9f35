package io.saccade.plugin.gazetraining.head;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * What the regions of the eyes tell about the head, as columns {@code [n, 1]}; sides are in widths of the frame.
 *
 * @param x of the middle between the eyes, from the middle of the frame
 * @param y likewise, from the same distance below the frame's upper edge
 * @param distance between the eyes
 * @param cos of the head's roll, clockwise
 * @param sin of the head's roll
 * @param left width of the left eye's region
 * @param right width of the right eye's region
 * @param <V> a libtorch tensor or an ONNX value
 */
record HeadParts<V>(V x, V y, V distance, V cos, V sin, V left, V right) {
    private static final float[] X = {.5f, 0, .25f, 0, .5f, 0, .25f, 0};
    private static final float[] Y = {0, .5f, 0, .25f, 0, .5f, 0, .25f};
    private static final float[] ACROSS = {-1, 0, -.5f, 0, 1, 0, .5f, 0};
    private static final float[] DOWN = {0, -1, 0, -.5f, 0, 1, 0, .5f};
    private static final float[] LEFT = {0, 0, 1, 0, 0, 0, 0, 0};
    private static final float[] RIGHT = {0, 0, 0, 0, 0, 0, 1, 0};

    private static final float MIDDLE = .5f;
    /** Added to distances, so that regions of no size give numbers. */
    private static final float TINY = 1e-6f;

    /** @param geometry {@code [n, 8]}, see {@link GazeClicks#geometry} */
    static HeadParts<Tensor> of(Tensor geometry) {
        Scalar tiny = new Scalar(TINY);
        Scalar middle = new Scalar(MIDDLE);
        Tensor across = sum(geometry, ACROSS);
        Tensor down = sum(geometry, DOWN);
        Tensor distance = across.square().add(down.square()).sqrt().add(tiny);
        return new HeadParts<>(
                sum(geometry, X).sub(middle),
                sum(geometry, Y).sub(middle),
                distance,
                across.div(distance),
                down.div(distance),
                sum(geometry, LEFT).add(tiny),
                sum(geometry, RIGHT).add(tiny));
    }

    private static Tensor sum(Tensor geometry, float... weights) {
        return geometry.mm(Tensors.beside(Tensors.of(weights, GazeClicks.GEOMETRY, 1), geometry));
    }

    /** Adds the same to a graph. */
    static HeadParts<OnnxValue> of(OnnxGraph graph, OnnxValue geometry) {
        OnnxValue tiny = graph.number(TINY);
        OnnxValue middle = graph.number(MIDDLE);
        OnnxValue across = sum(graph, geometry, ACROSS);
        OnnxValue down = sum(graph, geometry, DOWN);
        OnnxValue squares = graph.node("Add")
                .of(graph.node("Mul").of(across, across), graph.node("Mul").of(down, down));
        OnnxValue distance = graph.node("Add").of(graph.node("Sqrt").of(squares), tiny);
        return new HeadParts<>(
                graph.node("Sub").of(sum(graph, geometry, X), middle),
                graph.node("Sub").of(sum(graph, geometry, Y), middle),
                distance,
                graph.node("Div").of(across, distance),
                graph.node("Div").of(down, distance),
                graph.node("Add").of(sum(graph, geometry, LEFT), tiny),
                graph.node("Add").of(sum(graph, geometry, RIGHT), tiny));
    }

    private static OnnxValue sum(OnnxGraph graph, OnnxValue geometry, float... weights) {
        OnnxValue column = graph.node("Unsqueeze").of(graph.numbers(weights), graph.integers(1));
        return graph.node("MatMul").of(geometry, column);
    }
}
