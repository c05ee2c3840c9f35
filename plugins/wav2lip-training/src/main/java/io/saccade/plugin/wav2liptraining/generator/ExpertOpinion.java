package io.saccade.plugin.wav2liptraining.generator;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.wav2liptraining.LossWeights;
import io.saccade.plugin.wav2liptraining.expert.SyncExpert;
import io.saccade.plugin.wav2liptraining.network.LipLosses;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * The loss of a frozen expert for drawn lips, and whether that loss is active. Once active it stays so, even in a
 * resumed training: the flag is stored with the weights.
 */
final class ExpertOpinion implements AutoCloseable {
    private final SyncExpert expert;
    private final LossWeights weights;
    private final Tensor counts;

    /** @param expert on the device; its weights are frozen; the caller closes it */
    ExpertOpinion(SyncExpert expert, LossWeights weights) {
        this.expert = expert;
        this.weights = weights;
        Tensors.learning(expert.tensors(), false);
        try (PointerScope scope = new PointerScope()) {
            counts = Tensors.keep(Tensors.of(new float[1], 1));
        }
    }

    /** Returns the expert's cross-entropy for these faces being in sync with their sound. */
    Tensor loss(Judged judged) {
        Tensor lips = expert.ofFaces(LipLosses.lips(judged.faces()), Pass.EVALUATION);
        return LipLosses.surprise(LipLosses.likelihood(lips, expert.ofSound(judged.sound(), Pass.EVALUATION)), true);
    }

    /** Returns the current weight of the loss: 0 until it is active. */
    double weight() {
        return counts.item_double() > 0 ? weights.sync() : 0;
    }

    /**
     * Activates the loss once it is small enough in an evaluation.
     *
     * @return whether this call activated it
     */
    boolean evaluated(double loss) {
        if (weight() > 0 || loss >= weights.syncBelow()) return false;
        Tensors.fill(counts, new float[] {1});
        return true;
    }

    /** The flag that says whether the loss is active. */
    NamedTensor memory() {
        return new NamedTensor("expert_counts", counts, false);
    }

    @Override
    public void close() {
        counts.close();
    }
}
