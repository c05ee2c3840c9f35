package io.saccade.plugin.wav2liptraining.network;

import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The losses of drawn faces, each a scalar. Faces are {@code [n x 5, 3, 96, 96]}: five frames of one film, then five of
 * the next.
 */
public final class LipLosses {
    private static final double SMALLEST_PRODUCT = 1e-8;
    private static final int FRAMES = TalkerWindow.FRAMES;

    private LipLosses() {}

    /** Returns the mean absolute difference from the truth over all pixels and channels. */
    public static Tensor reconstruction(Tensor drawn, Tensor truth) {
        return torch.l1_loss(drawn, truth);
    }

    /** Stacks the lower halves of five frames along the channels, the expert's input: {@code [n, 15, 48, 96]}. */
    public static Tensor lips(Tensor faces) {
        return lower(faces).reshape(-1, 3 * FRAMES, TalkerWindow.SIDE / 2, TalkerWindow.SIDE);
    }

    /** Returns the lower halves: {@code [n, 3, 48, 96]}. */
    public static Tensor lower(Tensor faces) {
        return faces.narrow(2, TalkerWindow.SIDE / 2, TalkerWindow.SIDE / 2);
    }

    /** Returns the likelihood, 0 to 1, that lips and sound belong together, from their embeddings: {@code [n]}. */
    public static Tensor likelihood(Tensor lips, Tensor sound) {
        // Rounding can exceed 1, where the cross-entropy's log(1 - likelihood) is undefined.
        return torch.cosine_similarity(lips, sound, 1, SMALLEST_PRODUCT).clamp_max(new Scalar(1.0));
    }

    /** Returns the binary cross-entropy of likelihoods and the truth. */
    public static Tensor surprise(Tensor likelihoods, Tensor truth) {
        return torch.binary_cross_entropy(likelihoods, truth);
    }

    /** Like {@code surprise(likelihoods, truths)}, with the same truth for all. */
    public static Tensor surprise(Tensor likelihoods, boolean truth) {
        return surprise(likelihoods, truth ? torch.ones_like(likelihoods) : torch.zeros_like(likelihoods));
    }

    /**
     * Returns the mean cross-entropy of pairs in sync and of pairs out of sync, weighted equally. Each sound is
     * compared with the lips of all moments in its row (as in Chung et al., "Perfect Match", 2019, with another loss).
     *
     * @param lips of length 1, {@code [n x moments, d]}, row by row
     * @param sound the same
     */
    public static Tensor surpriseInRows(Tensor lips, Tensor sound, int moments) {
        long size = lips.size(1);
        Tensor likelihoods = lips.view(-1, moments, size)
                .bmm(sound.view(-1, moments, size).transpose(1, 2))
                .clamp_max(new Scalar(1.0));
        Tensor apart = torch.eye(moments).logical_not().to(lips.device(), torch.ScalarType.Bool);
        Tensor together = surprise(likelihoods.diagonal(0, 1, 2), true);
        return together.add(surprise(likelihoods.masked_select(apart), false)).mul(new Scalar(.5));
    }

    /**
     * Returns the weighted sum of the losses.
     *
     * @param sync weight of the expert's loss
     * @param adversarial weight of the critic's loss
     * @return the sum; the pixel loss has the rest of the weight, and losses of weight 0 are not added
     */
    public static Tensor sum(Tensor l1, Tensor syncLoss, double sync, Tensor adversarialLoss, double adversarial) {
        Tensor sum = l1.mul(new Scalar(1 - sync - adversarial));
        if (sync > 0) sum = sum.add(syncLoss.mul(new Scalar(sync)));
        return adversarial > 0 ? sum.add(adversarialLoss.mul(new Scalar(adversarial))) : sum;
    }
}
