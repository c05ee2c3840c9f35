package io.saccade.plugin.wav2liptraining.generator;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.wav2liptraining.LossWeights;
import io.saccade.plugin.wav2liptraining.critic.CriticLearner;
import io.saccade.plugin.wav2liptraining.network.LipLosses;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/** The sources of the generator's loss: the truth, an expert for lips and sound, and a critic of pictures. */
final class LipTeachers implements AutoCloseable {
    private final LossWeights weights;
    private final Likeness likeness;
    private final @Nullable ExpertOpinion expert;
    private final @Nullable CriticLearner critic;

    /**
     * Combines them.
     *
     * @param likeness closed with this object, as are the others
     * @param expert closed, except for its network
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

    /** Returns the current weight of the expert's loss. */
    double syncWeight() {
        return expert == null ? 0 : expert.weight();
    }

    /**
     * Returns the training loss, a scalar. Losses of weight 0 are not computed.
     *
     * @param judged the expert's input, used once its loss is active
     */
    Tensor loss(Tensor drawn, Tensor truth, Judged judged, Pass pass) {
        Tensor l1 = likeness.loss(drawn, truth);
        double sync = syncWeight();
        Tensor syncLoss = expert != null && sync > 0 ? expert.loss(judged) : l1;
        Tensor criticLoss = critic != null ? critic.loss(drawn, pass) : l1;
        return LipLosses.sum(l1, syncLoss, sync, criticLoss, weights.criticWeight());
    }

    /** Trains the critic, if there is one. */
    void learn(Tensor truth, Tensor drawn, Pass pass, double rate) {
        if (critic != null) critic.learn(truth, drawn, pass, rate);
    }

    /** Measures drawn faces, and the reference faces for comparison. */
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

    /** Returns the total loss of a measurement, weighted as in training. */
    double loss(LipMeasure measure) {
        return measure.loss(syncWeight(), weights.criticWeight());
    }

    /**
     * Activates the expert's loss once it is small enough in an evaluation.
     *
     * @return whether this call activated it
     */
    boolean evaluated(double syncLoss) {
        return expert != null && expert.evaluated(syncLoss);
    }

    /** Returns the state needed to resume. */
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
