package io.saccade.plugin.gazetraining.head;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Turns the pictures of eyes upright and gives them one size, so that eyes that turn alike look alike wherever the head
 * is (after the data normalisation of Sugano, Matsushita and Sato, 2014): {@code [n, 12 * 44 * 3 + 8]}, pictures with
 * their geometry, to pictures {@code [n, 12, 44, 3]}. Bilinear; the edge is repeated.
 *
 * <p>The eyes' distance over the width of an eye's region tells how large the eye is in its picture, since the detector
 * finds regions in few sizes.
 */
public final class UprightEyes implements Block {
    private static final long EYE = GazeClicks.COLUMNS / 2;
    private static final long PIXELS = GazeClicks.ROWS * EYE;
    private static final float HALF_WIDTH = (EYE - 1) / 2f;
    private static final float HALF_HEIGHT = (GazeClicks.ROWS - 1) / 2f;

    private static final long BILINEAR = 0;
    private static final long REPEATED_EDGE = 1;

    private final float usual;

    /** @param usual the eyes' distance over the width of a region in pictures that keep their size */
    public UprightEyes(float usual) {
        this.usual = usual;
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        HeadParts<Tensor> head = HeadParts.of(input.narrow(1, GazeClicks.PICTURE, GazeClicks.GEOMETRY));
        Tensor eyes = input.narrow(1, 0, GazeClicks.PICTURE)
                .reshape(-1, GazeClicks.ROWS, 2, EYE, GazeClicks.CHANNELS)
                .permute(0, 2, 4, 1, 3)
                .reshape(-1, GazeClicks.CHANNELS, GazeClicks.ROWS, EYE);
        Tensor turns = torch.cat(new TensorVector(turn(head, head.left()), turn(head, head.right())), 1)
                .reshape(-1, 2, 2);
        Tensor places = Tensors.beside(Tensors.of(pixels(), 1, PIXELS, 2), input)
                .matmul(turns)
                .reshape(-1, GazeClicks.ROWS, EYE, 2);
        return torch.grid_sampler(eyes, places, BILINEAR, REPEATED_EDGE, true)
                .reshape(-1, 2, GazeClicks.CHANNELS, GazeClicks.ROWS, EYE)
                .permute(0, 3, 1, 4, 2)
                .reshape(-1, GazeClicks.ROWS, GazeClicks.COLUMNS, GazeClicks.CHANNELS);
    }

    /** The matrix from pixels around the middle to places of -1 to 1, of one eye: {@code [n, 4]}. */
    private Tensor turn(HeadParts<Tensor> head, Tensor width) {
        Tensor size = head.distance().div(width).div(new Scalar(usual));
        Tensor cos = size.mul(head.cos());
        Tensor sin = size.mul(head.sin());
        Scalar right = new Scalar(HALF_WIDTH);
        Scalar down = new Scalar(HALF_HEIGHT);
        return torch.cat(
                new TensorVector(cos.div(right), sin.div(down), sin.neg().div(right), cos.div(down)), 1);
    }

    /** x and y of all pixels of an eye, from its middle. */
    private static float[] pixels() {
        float[] pixels = new float[Math.toIntExact(2 * PIXELS)];
        for (int i = 0; i < PIXELS; i++) {
            pixels[2 * i] = i % EYE - HALF_WIDTH;
            long row = i / EYE;
            pixels[2 * i + 1] = row - HALF_HEIGHT;
        }
        return pixels;
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        HeadParts<OnnxValue> head = HeadParts.of(graph, HeadFrame.geometry(graph, input));
        OnnxValue pictures =
                graph.node("Slice").of(input, graph.integers(0), graph.integers(GazeClicks.PICTURE), graph.integers(1));
        OnnxValue split = shaped(graph, pictures, -1, GazeClicks.ROWS, 2, EYE, GazeClicks.CHANNELS);
        OnnxValue turned = graph.node("Transpose").ints("perm", 0, 2, 4, 1, 3).of(split);
        OnnxValue eyes = shaped(graph, turned, -1, GazeClicks.CHANNELS, GazeClicks.ROWS, EYE);
        OnnxValue both = graph.node("Concat")
                .integer("axis", 1)
                .of(turn(graph, head, head.left()), turn(graph, head, head.right()));
        OnnxValue pixels = shaped(graph, graph.numbers(pixels()), 1, PIXELS, 2);
        OnnxValue moved = graph.node("MatMul").of(pixels, shaped(graph, both, -1, 2, 2));
        OnnxValue places = shaped(graph, moved, -1, GazeClicks.ROWS, EYE, 2);
        OnnxValue sampled = graph.node("GridSample")
                .text("mode", "bilinear")
                .text("padding_mode", "border")
                .integer("align_corners", 1)
                .of(eyes, places);
        OnnxValue pairs = shaped(graph, sampled, -1, 2, GazeClicks.CHANNELS, GazeClicks.ROWS, EYE);
        OnnxValue upright = graph.node("Transpose").ints("perm", 0, 3, 1, 4, 2).of(pairs);
        return shaped(graph, upright, -1, GazeClicks.ROWS, GazeClicks.COLUMNS, GazeClicks.CHANNELS);
    }

    private OnnxValue turn(OnnxGraph graph, HeadParts<OnnxValue> head, OnnxValue width) {
        OnnxValue size = graph.node("Div").of(graph.node("Div").of(head.distance(), width), graph.number(usual));
        OnnxValue cos = graph.node("Mul").of(size, head.cos());
        OnnxValue sin = graph.node("Mul").of(size, head.sin());
        OnnxValue right = graph.number(HALF_WIDTH);
        OnnxValue down = graph.number(HALF_HEIGHT);
        return graph.node("Concat")
                .integer("axis", 1)
                .of(
                        graph.node("Div").of(cos, right),
                        graph.node("Div").of(sin, down),
                        graph.node("Neg").of(graph.node("Div").of(sin, right)),
                        graph.node("Div").of(cos, down));
    }

    private static OnnxValue shaped(OnnxGraph graph, OnnxValue value, long... shape) {
        return graph.node("Reshape").of(value, graph.integers(shape));
    }
}
