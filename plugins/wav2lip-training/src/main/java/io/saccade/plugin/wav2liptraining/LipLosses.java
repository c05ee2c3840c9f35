package io.saccade.plugin.wav2liptraining;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What is wrong with drawn faces, in three ways, each one number. Faces are {@code [n x 5, 3, 96, 96]}: five
 * frames of one film, then five of the next.
 */
final class LipLosses {
    private static final double SMALLEST_PRODUCT = 1e-8;
    private static final int FRAMES = TalkerWindow.FRAMES;

    private LipLosses() {}

    /** How far off they are from the truth, in the mean of all pixels and colours. */
    static Tensor reconstruction(Tensor drawn, Tensor truth) {
        return torch.l1_loss(drawn, truth);
    }

    /** The lower halves of five frames beside one another, as the expert looks at them: {@code [n, 15, 48, 96]}. */
    static Tensor lips(Tensor faces) {
        return lower(faces).reshape(-1, 3 * FRAMES, TalkerWindow.SIDE / 2, TalkerWindow.SIDE);
    }

    /** The lower halves: {@code [n, 3, 48, 96]}. */
    static Tensor lower(Tensor faces) {
        return faces.narrow(2, TalkerWindow.SIDE / 2, TalkerWindow.SIDE / 2);
    }

    /** How likely the expert takes it that directions belong together, 0 to 1: {@code [n]}. */
    static Tensor likelihood(Tensor lips, Tensor sound) {
        // Rounding may lead a little above 1, where there is no logarithm of what is left.
        return torch.cosine_similarity(lips, sound, 1, SMALLEST_PRODUCT).clamp_max(new Scalar(1.0));
    }

    /** Binary cross-entropy: how surprising the truth is after these likelihoods. */
    static Tensor surprise(Tensor likelihoods, Tensor truth) {
        return torch.binary_cross_entropy(likelihoods, truth);
    }

    /** The same where all are true, or none is. */
    static Tensor surprise(Tensor likelihoods, boolean truth) {
        return surprise(likelihoods, truth ? torch.ones_like(likelihoods) : torch.zeros_like(likelihoods));
    }

    /**
     * The mean surprise of pairs in sync and of pairs that are not, half and half, where each sound is compared with the
     * lips of all moments in its row (Chung et al., "Perfect Match", 2019, compare so, with another loss).
     *
     * @param lips of length 1, {@code [n x moments, d]}, row by row
     * @param sound the same
     */
    static Tensor surpriseInRows(Tensor lips, Tensor sound, int moments) {
        long size = lips.size(1);
        Tensor likelihoods = lips.view(-1, moments, size)
                .bmm(sound.view(-1, moments, size).transpose(1, 2))
                .clamp_max(new Scalar(1.0));
        Tensor apart = torch.eye(moments).logical_not().to(lips.device(), torch.ScalarType.Bool);
        Tensor together = surprise(likelihoods.diagonal(0, 1, 2), true);
        return together.add(surprise(likelihoods.masked_select(apart), false)).mul(new Scalar(.5));
    }

    /**
     * All of it.
     *
     * @param sync weight of the expert's part
     * @param adversarial weight of the critic's part
     * @return with the rest of the weight on what is plainly wrong; what weighs nothing is left out
     */
    static Tensor sum(Tensor l1, Tensor syncLoss, double sync, Tensor adversarialLoss, double adversarial) {
        Tensor sum = l1.mul(new Scalar(1 - sync - adversarial));
        if (sync > 0) sum = sum.add(syncLoss.mul(new Scalar(sync)));
        return adversarial > 0 ? sum.add(adversarialLoss.mul(new Scalar(adversarial))) : sum;
    }
}
