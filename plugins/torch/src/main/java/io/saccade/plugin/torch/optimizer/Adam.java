package io.saccade.plugin.torch.optimizer;

import io.saccade.plugin.torch.NamedTensor;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Adam as torch computes it, with default betas of 0.9 and 0.999, epsilon 1e-8 (Kingma and Ba, 2014); with weight
 * decay, AdamW (Loshchilov and Hutter, 2017). libtorch has both, but exposes their state only as an archive, while a
 * checkpoint needs it as tensors.
 */
public final class Adam extends RunningMeans {
    private static final double FIRST_BETA = 0.9;
    private static final double SECOND_BETA = 0.999;
    private static final double EPSILON = 1e-8;

    private final double firstBeta;
    private final double decay;

    private Adam(List<NamedTensor> weights, double firstBeta, double decay) {
        super(weights, firstBeta, SECOND_BETA);
        this.firstBeta = firstBeta;
        this.decay = decay;
    }

    /**
     * Creates Adam.
     *
     * @param weights of a network on its device, to be changed by no other optimiser; those not trained stay
     *     unchanged
     */
    public static Adam of(List<NamedTensor> weights) {
        return new Adam(weights, FIRST_BETA, 0);
    }

    /**
     * Creates Adam with another beta1.
     *
     * @param firstBeta decay rate of the mean gradient; 0.5 in adversarial training, where old gradients go stale
     *     quickly (Radford et al., 2015)
     */
    public static Adam of(List<NamedTensor> weights, double firstBeta) {
        return new Adam(weights, firstBeta, 0);
    }

    /**
     * Creates AdamW.
     *
     * @param decay share of itself that a weight loses per step at a learning rate of 1; torch's default is 0.01
     */
    public static Adam withDecay(List<NamedTensor> weights, double decay) {
        return new Adam(weights, FIRST_BETA, decay);
    }

    @Override
    public void step(double learningRate) {
        double steps = count();
        double rate = learningRate / (1 - Math.pow(firstBeta, steps));
        double root = Math.sqrt(1 - Math.pow(SECOND_BETA, steps));
        try (PointerScope scope = new PointerScope()) {
            Scalar shrink = new Scalar(1 - learningRate * decay);
            Scalar perRoot = new Scalar(root);
            Scalar epsilon = new Scalar(EPSILON);
            Scalar backwards = new Scalar(-rate);
            apply((weight, mean, meanSquare) -> {
                if (decay != 0) weight.mul_(shrink);
                Tensor deviation = meanSquare.sqrt().div_(perRoot).add_(epsilon);
                weight.addcdiv_(mean, deviation, backwards);
            });
        }
    }
}
