package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/** What a generator learns from: the truth, an expert who looks at lips, and a critic who looks at pictures. */
final class LipTeachers implements AutoCloseable {
    private final LossWeights weights;
    private final Likeness likeness;
    private final @Nullable ExpertOpinion expert;
    private final @Nullable CriticLearner critic;

    /**
     * Brings them together.
     *
     * @param likeness closed with this, as the others are
     * @param expert not closed is the network behind it
     */
    LipTeachers(
            LossWeights weights, Likeness likeness, @Nullable ExpertOpinion expert, @Nullable CriticLearner critic) {
        this.weights = weights;
        this.likeness = likeness;
        this.expert = expert;
        this.critic = critic;
    }

    boolean hasCritic() {
        return critic != null;
    }

    /** What the expert's loss weighs now. */
    double syncWeight() {
        return expert == null ? 0 : expert.weight();
    }

    /**
     * What to learn from: one number. What weighs nothing is not computed.
     *
     * @param judged by the expert, where it counts
     */
    Tensor loss(Tensor drawn, Tensor truth, Judged judged, Pass pass) {
        Tensor l1 = likeness.loss(drawn, truth);
        double sync = syncWeight();
        Tensor syncLoss = expert != null && sync > 0 ? expert.loss(judged) : l1;
        Tensor criticLoss = critic != null ? critic.loss(drawn, pass) : l1;
        return LipLosses.sum(l1, syncLoss, sync, criticLoss, weights.critic());
    }

    /** The critic learns too. */
    void learn(Tensor truth, Tensor drawn, Pass pass, double rate) {
        if (critic != null) critic.learn(truth, drawn, pass, rate);
    }

    /** How good drawn faces are, beside those of the other moment. */
    LipMeasure measure(Tensor drawn, Tensor truth, Tensor other, Tensor sound) {
        return new LipMeasure(
                LipLosses.reconstruction(drawn, truth).item_double(),
                LipLosses.reconstruction(other, truth).item_double(),
                likeness.loss(drawn, truth).item_double(),
                expert == null
                        ? Double.NaN
                        : expert.loss(new Judged(drawn, sound)).item_double(),
                critic == null
                        ? Double.NaN
                        : critic.loss(drawn, Pass.EVALUATION).item_double());
    }

    /** All of a measurement as one number, as it is learnt from. */
    double loss(LipMeasure measure) {
        return measure.loss(syncWeight(), weights.critic());
    }

    /**
     * Has the expert count from now on, where its loss in an evaluation is small enough.
     *
     * @return whether it did not before
     */
    boolean evaluated(double syncLoss) {
        return expert != null && expert.evaluated(syncLoss);
    }

    /** What they need to go on. */
    List<NamedTensor> memory() {
        List<NamedTensor> memory = new ArrayList<>();
        if (expert != null) memory.add(expert.memory());
        if (critic != null) memory.addAll(critic.memory());
        return memory;
    }

    @Override
    public void close() {
        likeness.close();
        if (expert != null) expert.close();
        if (critic != null) critic.close();
    }
}
