package io.saccade.plugin.gazetraining.head;

import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A network that knows where the head is: {@code [n, 12 * 44 * 3 + 8]}, pictures with their geometry, to
 * {@code [n, 2]}, fractions of the screen. Another network tells how the eyes have turned in the head; this block rotates
 * that look by the head's roll, lengthens it with the head's distance, and adds a shift for the head's place.
 *
 * <p>In the camera's picture, where the person's right is at the left unless the camera shows a mirror's picture, in
 * widths of the screen from its middle:
 * {@code place = (look + usual look, turned by the roll) / size + (x, y, 1) * shift}; {@code size} is the distance
 * between the eyes over the usual one.
 */
public final class HeadFrame implements Block {
    /** The head's x, its y, and 1. */
    static final int PARTS = 3;
    /** The rows of a shift: the parts and the usual look. */
    static final int ROWS = PARTS + 1;

    private final Block look;
    private final Tensor shift;
    private final float usual;
    private final float tall;
    private final boolean mirrored;

    /**
     * Creates a network.
     *
     * @param look {@code [n, 12 * 44 * 3 + 8]} to {@code [n, 2]}; closed with this block
     * @param shift {@code [x, y, 1, usual look][right, down]}, see {@link HeadShift}
     * @param heads of the training clicks
     */
    public HeadFrame(Block look, float[] shift, HeadPlaces heads, ScreenSize screen) {
        this.look = look;
        this.usual = (float) heads.usualDistance();
        this.mirrored = heads.mirrored();
        this.tall = tall(screen);
        try (PointerScope scope = new PointerScope()) {
            this.shift = Tensors.keep(Tensors.of(shift, ROWS, 2));
        }
    }

    /** The screen's height in widths of it. */
    static float tall(ScreenSize screen) {
        return (screen.height() - 1f) / (screen.width() - 1f);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        HeadParts<Tensor> head = HeadParts.of(input.narrow(1, GazeClicks.PICTURE, GazeClicks.GEOMETRY));
        Tensor turned = look.forward(input, pass).add(shift.narrow(0, PARTS, 1));
        Tensor right = turned.narrow(1, 0, 1);
        Tensor down = turned.narrow(1, 1, 1);
        Tensor near = head.distance().div(new Scalar(usual));
        Tensor tiltedRight = head.cos().mul(right).sub(head.sin().mul(down)).div(near);
        Tensor tiltedDown = head.sin().mul(right).add(head.cos().mul(down)).div(near);
        Tensor parts = torch.cat(new TensorVector(head.x(), head.y(), torch.ones_like(head.x())), 1);
        Tensor place = torch.cat(new TensorVector(tiltedRight, tiltedDown), 1).add(parts.mm(shift.narrow(0, 0, PARTS)));
        Tensor screen =
                place.mul(Tensors.beside(Tensors.of(scales(), 1, 2), input)).add(new Scalar(.5f));
        return pass.isTraining()
                ? screen // a clipped place would have no gradient
                : screen.clamp_min(new Scalar(0f)).clamp_max(new Scalar(1f));
    }

    /** From widths of the screen in the camera's picture to fractions of the screen. */
    private float[] scales() {
        return new float[] {mirrored ? 1 : -1, 1 / tall};
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        HeadParts<OnnxValue> head = HeadParts.of(graph, geometry(graph, input));
        OnnxValue known = graph.weight("shift", shift);
        OnnxValue turned = graph.node("Add").of(look.toOnnx(graph, input), rows(graph, known, PARTS, ROWS));
        OnnxValue right = column(graph, turned, 0);
        OnnxValue down = column(graph, turned, 1);
        OnnxValue near = graph.node("Div").of(head.distance(), graph.number(usual));
        OnnxValue tiltedRight = graph.node("Sub")
                .of(graph.node("Mul").of(head.cos(), right), graph.node("Mul").of(head.sin(), down));
        OnnxValue tiltedDown = graph.node("Add")
                .of(graph.node("Mul").of(head.sin(), right), graph.node("Mul").of(head.cos(), down));
        OnnxValue tilted =
                graph.node("Div").of(graph.node("Concat").integer("axis", 1).of(tiltedRight, tiltedDown), near);
        OnnxValue ones = graph.node("Div").of(head.distance(), head.distance());
        OnnxValue parts = graph.node("Concat").integer("axis", 1).of(head.x(), head.y(), ones);
        OnnxValue shifted = graph.node("MatMul").of(parts, rows(graph, known, 0, PARTS));
        OnnxValue place = graph.node("Add").of(tilted, shifted);
        OnnxValue scaled = graph.node("Mul").of(place, graph.numbers(scales()));
        OnnxValue screen = graph.node("Add").of(scaled, graph.number(.5f));
        return graph.node("Clip").of(screen, graph.number(0), graph.number(1));
    }

    private static OnnxValue rows(OnnxGraph graph, OnnxValue value, long first, long end) {
        return graph.node("Slice").of(value, graph.integers(first), graph.integers(end), graph.integers(0));
    }

    private static OnnxValue column(OnnxGraph graph, OnnxValue value, long number) {
        return graph.node("Slice").of(value, graph.integers(number), graph.integers(number + 1), graph.integers(1));
    }

    /** The geometry in an input of pictures with geometry. */
    static OnnxValue geometry(OnnxGraph graph, OnnxValue input) {
        return graph.node("Slice")
                .of(
                        input,
                        graph.integers(GazeClicks.PICTURE),
                        graph.integers(GazeClicks.PICTURE + GazeClicks.GEOMETRY),
                        graph.integers(1));
    }

    @Override
    public List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        look.tensors().forEach(tensor -> tensors.add(tensor.within("look")));
        tensors.add(NamedTensor.kept("shift", shift));
        return tensors;
    }
}
