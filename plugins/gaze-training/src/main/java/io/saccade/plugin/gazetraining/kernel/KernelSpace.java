package io.saccade.plugin.gazetraining.kernel;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.torch.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The positions of pictures in the kernel's space: their descriptions along the principal axes, scaled so that
 * {@code exp(-squared distance)} is the kernel. Axes and scale are computed from the pictures. Closing it frees the
 * tensors.
 */
public final class KernelSpace implements AutoCloseable {
    private static final int AXES = 64;
    /**
     * The kernel's squared width relative to the median squared distance between pictures. The error is not sensitive
     * to it.
     */
    private static final double WIDTH = 2.5;
    /** Smallest squared width. Descriptions have a length of 1.4; smaller differences are rounding errors. */
    private static final double SAME = 1e-9;
    /** Number of pictures for the median: a million pairs. */
    private static final int ENOUGH = 1000;
    /** Rows of the kernel computed at once. */
    private static final int CHUNK = 512;

    private final Tensor mean;
    private final Tensor axes;
    private final Tensor centres;

    /**
     * @param described {@code [m, f]}
     * @param samples number of unmoved pictures, which are the first rows
     * @throws java.io.UncheckedIOException when these are all the same
     */
    public KernelSpace(Tensor described, int samples) {
        try (PointerScope scope = new PointerScope()) {
            Tensor middle = described.mean(0);
            Tensor centred = described.sub(middle);
            Tensor principal = principal(centred);
            Tensor unscaled = centred.mm(principal);
            double width = WIDTH * medianDistance(unscaled.narrow(0, 0, samples));
            if (!(width > SAME)) {
                throw new InvalidInputException("the pictures of eyes are all the same, so no network can be trained"
                                + " on them; check that the camera was not covered and did not film a still picture")
                        .unchecked();
            }
            Scalar unit = new Scalar(1 / Math.sqrt(width));
            mean = Tensors.keep(middle);
            axes = Tensors.keep(principal.mul(unit));
            centres = Tensors.keep(unscaled.mul(unit));
        }
    }

    /** Returns the principal axes of the descriptions, {@code [f, axes]}. */
    private static Tensor principal(Tensor centred) {
        Tensor exact = centred.to(torch.ScalarType.Double);
        T_TensorTensor_T eigen = torch.linalg_eigh(exact.t().mm(exact));
        Tensor vectors = eigen.get1();
        long found = Math.min(AXES, vectors.size(1));
        return vectors.narrow(1, vectors.size(1) - found, found)
                .to(torch.ScalarType.Float)
                .contiguous();
    }

    private static double medianDistance(Tensor places) {
        long step = Math.max(1, places.size(0) / ENOUGH);
        Tensor some = places.slice(0, new LongOptional(), new LongOptional(), step);
        Tensor distances = squaredDistances(some, some);
        Tensor pairs = torch.masked_select(
                distances, torch.ones_like(distances).triu(1).gt(new Scalar(0.5)));
        return pairs.median().item_double();
    }

    /** In double precision, since small distances are differences of large numbers. */
    private static Tensor squaredDistances(Tensor from, Tensor to) {
        Tensor a = from.to(torch.ScalarType.Double);
        Tensor b = to.to(torch.ScalarType.Double);
        Tensor product = a.mm(b.t());
        return a.square()
                .sum(1)
                .unsqueeze(1)
                .add(b.square().sum(1))
                .sub(product)
                .sub_(product);
    }

    /** Returns the kernel of all pairs of pictures, {@code [m, m]}, 1 for equal ones. The caller owns it. */
    public Tensor kernel() {
        long rows = centres.size(0);
        Tensor kernel;
        try (PointerScope scope = new PointerScope()) {
            kernel = Tensors.keep(Tensors.beside(torch.empty(rows, rows), centres));
        }
        for (long first = 0; first < rows; first += CHUNK) {
            try (PointerScope scope = new PointerScope()) {
                long length = Math.min(CHUNK, rows - first);
                Tensor distances = squaredDistances(centres.narrow(0, first, length), centres);
                kernel.narrow(0, first, length).copy_(distances.neg_().exp_());
            }
        }
        return kernel;
    }

    /** {@code [f]} */
    Tensor mean() {
        return mean;
    }

    /** {@code [f, axes]} */
    Tensor axes() {
        return axes;
    }

    /** {@code [m, axes]} */
    Tensor centres() {
        return centres;
    }

    @Override
    public void close() {
        mean.close();
        axes.close();
        centres.close();
    }
}
