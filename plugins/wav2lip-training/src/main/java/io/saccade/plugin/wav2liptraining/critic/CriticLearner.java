package io.saccade.plugin.wav2liptraining.critic;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.optimizer.Adam;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.wav2liptraining.network.LipLosses;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A critic (GAN discriminator) that learns to tell drawn faces from filmed ones, while the generator learns to convince
 * it.
 */
public final class CriticLearner implements AutoCloseable {
    /** Adam's beta1. In adversarial training old gradients go stale quickly, so it is 0.5 (Radford et al., 2015). */
    public static final double FIRST_BETA = 0.5;

    private final FaceCritic critic;
    private final Optimizer optimizer;

    /** @param critic on the device; closed with this object */
    public CriticLearner(FaceCritic critic) {
        this.critic = critic;
        this.optimizer = Adam.of(critic.tensors(), FIRST_BETA);
    }

    /**
     * Returns the generator's loss: how surely the critic takes these faces to be drawn. Computes no gradients for the
     * critic's own weights.
     */
    public Tensor loss(Tensor drawn, Pass pass) {
        Tensors.learning(critic.tensors(), false);
        return LipLosses.surprise(critic.forward(LipLosses.lower(drawn), pass), true);
    }

    /** Trains the critic on filmed and drawn faces. Called after the generator's step. */
    public void learn(Tensor truth, Tensor drawn, Pass pass, double rate) {
        Tensors.learning(critic.tensors(), true);
        LipLosses.surprise(critic.forward(LipLosses.lower(truth), pass), true).backward();
        LipLosses.surprise(critic.forward(LipLosses.lower(drawn.detach()), pass), false)
                .backward();
        optimizer.step(rate);
    }

    /** Returns the critic's weights and the optimiser's state. */
    public List<NamedTensor> memory() {
        List<NamedTensor> all = new ArrayList<>();
        critic.tensors().forEach(weight -> all.add(weight.within("critic")));
        optimizer.tensors().forEach(tensor -> all.add(tensor.within("critic_optimizer")));
        return all;
    }

    @Override
    public void close() {
        optimizer.close();
        critic.close();
    }
}
