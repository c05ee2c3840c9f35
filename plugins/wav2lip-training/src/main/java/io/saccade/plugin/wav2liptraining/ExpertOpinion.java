package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Pass;
import io.saccade.plugin.torch.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * What a frozen expert thinks of drawn lips, and whether that counts yet. From the moment it does, it always will, also
 * when a training is taken up again: that it does is kept with the weights.
 */
final class ExpertOpinion implements AutoCloseable {
    private final SyncExpert expert;
    private final LossWeights weights;
    private final Tensor counts;

    /** @param expert on the device, which will not learn any more; stays the caller's */
    ExpertOpinion(SyncExpert expert, LossWeights weights) {
        this.expert = expert;
        this.weights = weights;
        Tensors.learning(expert.tensors(), false);
        try (PointerScope scope = new PointerScope()) {
            counts = Tensors.keep(Tensors.of(new float[1], 1));
        }
    }

    /** How surprised it is that these faces go with their sound. */
    Tensor loss(Judged judged) {
        Tensor lips = expert.ofFaces(LipLosses.lips(judged.faces()), Pass.EVALUATION);
        return LipLosses.surprise(LipLosses.likelihood(lips, expert.ofSound(judged.sound(), Pass.EVALUATION)), true);
    }

    /** What its loss weighs now. */
    double weight() {
        return counts.item_double() > 0 ? weights.sync() : 0;
    }

    /**
     * Has it count from now on, where its loss in an evaluation is small enough.
     *
     * @return whether it did not before
     */
    boolean evaluated(double loss) {
        if (weight() > 0 || loss >= weights.syncBelow()) return false;
        Tensors.fill(counts, new float[] {1});
        return true;
    }

    /** Whether it counts. */
    NamedTensor memory() {
        return new NamedTensor("expert_counts", counts, false);
    }

    @Override
    public void close() {
        counts.close();
    }
}
