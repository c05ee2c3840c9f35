package io.saccade.plugin.torch.optimizer;

import io.saccade.plugin.torch.NamedTensor;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Adam as Keras computes it, with betas of 0.9 and 0.999, epsilon 1e-7. It differs from torch's in two ways, which
 * become visible after some steps: epsilon is added to the root of the mean square before the bias correction, and the
 * corrections are computed in 32 bits.
 */
public final class KerasAdam extends RunningMeans {
    private static final double FIRST_BETA = 0.9;
    private static final double SECOND_BETA = 0.999;
    private static final double EPSILON = 1e-7;

    /**
     * Creates an optimiser without state.
     *
     * @param weights of a network on its device, to be changed by no other optimiser; those not trained stay
     *     unchanged
     */
    public KerasAdam(List<NamedTensor> weights) {
        super(weights, FIRST_BETA, SECOND_BETA);
    }

    @Override
    public void step(double learningRate) {
        float rate = correctedRate((float) learningRate, count());
        try (PointerScope scope = new PointerScope()) {
            Scalar epsilon = new Scalar(EPSILON);
            Scalar backwards = new Scalar(-rate);
            apply((weight, mean, meanSquare) -> {
                Tensor deviation = meanSquare.sqrt().add_(epsilon);
                weight.addcdiv_(mean, deviation, backwards);
            });
        }
    }

    private static float correctedRate(float rate, double steps) {
        float first = 1 - (float) Math.pow((float) FIRST_BETA, steps);
        float second = 1 - (float) Math.pow((float) SECOND_BETA, steps);
        return rate * (float) Math.sqrt(second) / first;
    }
}
