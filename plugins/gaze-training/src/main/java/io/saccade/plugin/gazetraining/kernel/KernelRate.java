package io.saccade.plugin.gazetraining.kernel;

import io.saccade.plugin.torch.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Computes the step size: one over the largest eigenvalue of the kernel, found by power iteration. */
final class KernelRate {
    private static final int ITERATIONS = 50;
    /** Power iteration converges from below. */
    private static final double MARGIN = 1.05;

    private KernelRate() {}

    /** @param kernel symmetric; it is only applied to weights whose sum is zero */
    static double of(Tensor kernel) {
        try (PointerScope scope = new PointerScope()) {
            Tensor direction = Tensors.beside(
                    torch.linspace(new Scalar(-1.0), new Scalar(1.0), kernel.size(0))
                            .unsqueeze(1),
                    kernel);
            Tensor length = direction.norm();
            for (int i = 0; i < ITERATIONS; i++) {
                direction = kernel.mm(direction.div(length));
                direction = direction.sub(direction.mean());
                length = direction.norm();
            }
            return 1 / (MARGIN * length.item_double());
        }
    }
}
