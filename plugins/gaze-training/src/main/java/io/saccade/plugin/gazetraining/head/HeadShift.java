package io.saccade.plugin.gazetraining.head;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.features.GradientHistograms;
import io.saccade.plugin.gazetraining.kernel.KernelSpace;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.blocks.Sequential;
import java.nio.DoubleBuffer;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/**
 * How far the place that is looked at moves with the head while the eyes don't turn, found together with what the
 * pictures tell: generalised least squares with the kernel of the pictures as covariance (universal kriging, Matheron
 * 1969). The eyes' usual look is found too.
 */
public final class HeadShift {
    /** Variance of a look that pictures don't explain, relative to the kernel's. */
    private static final double NOISE = 1e-3;

    private static final double TINY = 1e-9;
    /** With more clicks, evenly chosen ones do. */
    private static final int ENOUGH = 1000;

    /** A camera is taken for a mirror only if that leaves clearly less unexplained: without tilted heads both fit. */
    private static final double CLEARLY = 0.95;

    private final HeadPlaces heads;
    private final float[] values;
    private final double unexplained;

    private HeadShift(HeadPlaces heads, float[] values, double unexplained) {
        this.heads = heads;
        this.values = values;
        this.unexplained = unexplained;
    }

    /** Returns the heads that it was found for. */
    public HeadPlaces heads() {
        return heads;
    }

    /** Returns {@code [x, y, 1, usual look][right, down]}, in widths of the screen, and per width of the frame. */
    public float[] values() {
        return values.clone();
    }

    /**
     * Returns the heads as the camera has seen them: with a mirror's picture, a head tilts the other way than the looks
     * tell.
     *
     * @param kernel as for {@link #of}
     */
    public static HeadPlaces seen(Tensor kernel, GazeClicks clicks, HeadPlaces heads) {
        int[] all = IntStream.range(0, clicks.size()).toArray();
        HeadPlaces inMirror = heads.inMirror();
        double plain = of(kernel, clicks, heads, all).unexplained;
        double mirrored = of(kernel, clicks, inMirror, all).unexplained;
        return mirrored < CLEARLY * plain ? inMirror : heads;
    }

    /**
     * Finds the shift.
     *
     * @param kernel of the clicks' pictures, {@code [m, m]}, m at least the number of clicks; the first rows are theirs
     * @param learnt the clicks to use
     */
    public static HeadShift of(Tensor kernel, GazeClicks clicks, HeadPlaces heads, int... learnt) {
        int[] some = some(learnt);
        try (PointerScope scope = new PointerScope()) {
            Tensor covariance =
                    Tensors.rows(Tensors.rows(kernel, some).t(), some).cpu().to(torch.ScalarType.Double);
            Tensor noise = diagonal(some.length, NOISE);
            double[] columns = columns(clicks, heads, some);
            int count = HeadFrame.ROWS * 2;
            Tensor design = of(columns, count + 1, some.length, 2);
            Tensor weighed = torch.linalg_solve(covariance.add(noise), design);
            Tensor products = design.reshape(count + 1, -1)
                    .mm(weighed.reshape(count + 1, -1).t());
            Tensor normal = products.narrow(0, 0, count).narrow(1, 0, count).add(diagonal(count, TINY));
            Tensor right = products.narrow(0, 0, count).narrow(1, count, 1);
            Tensor shift = torch.linalg_solve(normal, right);
            Tensor all = products.narrow(0, count, 1).narrow(1, count, 1);
            double unexplained = all.sub(right.t().mm(shift)).item_double();
            return new HeadShift(
                    heads, Tensors.floats(shift.to(torch.ScalarType.Float).flatten()), unexplained);
        }
    }

    /** Finds the shift from clicks with geometry whose kernel isn't known. */
    public static HeadShift of(GazeClicks clicks) {
        GazeClicks part = clicks.part(some(IntStream.range(0, clicks.size()).toArray()));
        HeadPlaces heads = new HeadPlaces(part);
        try (PointerScope scope = new PointerScope();
                Block description = Sequential.of(new UprightEyes(heads.usualSize()), GradientHistograms.make());
                KernelSpace space = new KernelSpace(description.forward(part.inputs(), Pass.EVALUATION), part.size());
                Tensor kernel = space.kernel()) {
            HeadPlaces seen = seen(kernel, part, heads);
            int[] all = IntStream.range(0, part.size()).toArray();
            return of(kernel, part, seen, all);
        }
    }

    private static int[] some(int... learnt) {
        if (learnt.length <= ENOUGH) return learnt;
        int[] some = new int[ENOUGH];
        for (int i = 0; i < ENOUGH; i++) some[i] = learnt[(int) ((long) i * learnt.length / ENOUGH)];
        return some;
    }

    /** One column for each number of the shift, two for the usual look, and the clicks: {@code [9, clicks, 2]}. */
    private static double[] columns(GazeClicks clicks, HeadPlaces heads, int... some) {
        double[] places = LookTargets.places(clicks.targets(some), heads, clicks.screen());
        int length = 2 * some.length;
        double[] columns = new double[(HeadFrame.PARTS * 2 + 3) * length];
        for (int i = 0; i < some.length; i++) {
            double[] parts = heads.parts(some[i]);
            for (int part = 0; part < HeadFrame.PARTS; part++) {
                put(columns, 2 * part * length + 2 * i, heads.toLook(some[i], parts[part], 0));
                put(columns, (2 * part + 1) * length + 2 * i, heads.toLook(some[i], 0, parts[part]));
            }
            put(columns, 2 * HeadFrame.PARTS * length + 2 * i, 1, 0);
            put(columns, (2 * HeadFrame.PARTS + 1) * length + 2 * i, 0, 1);
            double[] look = heads.toLook(some[i], places[2 * i], places[2 * i + 1]);
            put(columns, (2 * HeadFrame.PARTS + 2) * length + 2 * i, look);
        }
        return columns;
    }

    private static void put(double[] columns, int index, double... look) {
        columns[index] = look[0];
        columns[index + 1] = look[1];
    }

    private static Tensor diagonal(int length, double value) {
        double[] values = new double[length * length];
        for (int i = 0; i < length; i++) values[i * length + i] = value;
        return of(values, length, length);
    }

    private static Tensor of(double[] values, long... shape) {
        Tensor tensor = torch.empty(shape, new TensorOptions(torch.ScalarType.Double), new MemoryFormatOptional());
        tensor.<DoubleBuffer>createBuffer().put(values);
        return tensor;
    }
}
