package io.saccade.plugin.gazetraining.kernel;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.training.TrainingStep;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Fits one weighted sum of kernels per fold, all folds at once, each to the clicks outside the fold. Every step follows
 * the gradient of Huber's loss with Nesterov's momentum, which fits the broad shape first and the noise last: early
 * stopping is the only regularisation. For each fold, the weights that were best on its held-out clicks are kept.
 */
public final class KernelLearner implements Learner, AutoCloseable {
    private static final long[] COORDINATES = {2};

    private final Tensor kernel;
    private final KernelTask task;
    private final Scalar rate;
    private final Scalar half = new Scalar(0.5);
    private final Scalar nothing = new Scalar(Float.NaN);

    private final NamedTensor weights;
    private final NamedTensor answers;
    private final NamedTensor ahead;
    private final NamedTensor answersAhead;
    private final NamedTensor leastErrors;
    private final NamedTensor bestWeights;
    private final NamedTensor bestOffsets;
    private float[] latest = {};

    /** @param kernel {@code [m, m]}, of the task's pictures; the caller closes it and the task */
    public KernelLearner(Tensor kernel, KernelTask task) {
        this.kernel = kernel;
        this.task = task;
        this.rate = new Scalar(KernelRate.of(kernel));
        long rows = task.rows();
        long folds = task.folds();
        weights = state("weights", rows, folds, 2);
        answers = state("answers", rows, folds, 2);
        ahead = state("ahead", rows, folds, 2);
        answersAhead = state("answers ahead", rows, folds, 2);
        leastErrors = state("least errors", folds);
        bestWeights = state("weights", rows, folds, 2);
        bestOffsets = state("offsets", 1, folds, 2);
        leastErrors.tensor().fill_(new Scalar(Float.MAX_VALUE));
    }

    private NamedTensor state(String name, long... shape) {
        try (PointerScope scope = new PointerScope()) {
            return new NamedTensor(name, Tensors.keep(Tensors.beside(torch.zeros(shape), kernel)), false);
        }
    }

    @Override
    public double learn(TrainingStep step) {
        Tensor wrong = wrong(answersAhead.tensor());
        Tensor pull = bounded(wrong).mul(task.learns());
        Tensor balanced = pull.sub(task.learns().mul(task.mean(pull)));
        Tensor next = ahead.tensor().add(balanced.mul(rate));
        Tensor nextAnswers = answers(next);
        Scalar momentum = new Scalar(step.index() / (step.index() + 3.0));
        move(next, weights, ahead, momentum);
        move(nextAnswers, answers, answersAhead, momentum);
        return task.mean(wrong.square().mul(task.learns())).mean().item_double();
    }

    private Tensor answers(Tensor ofWeights) {
        return kernel.mm(ofWeights.flatten(1, -1)).view(ofWeights.shape());
    }

    private Tensor wrong(Tensor answered) {
        return task.targets().sub(answered).sub(offsets(answered));
    }

    /** Returns the offset of each fold that makes its mean error zero: {@code [1, folds, 2]}. */
    private Tensor offsets(Tensor answered) {
        return task.mean(task.targets().sub(answered).mul(task.learns()));
    }

    /**
     * The gradient of Huber's loss: errors above the median are shortened to the median, which bounds the effect of
     * outliers.
     */
    private Tensor bounded(Tensor wrong) {
        Tensor lengths = wrong.mul(task.aspect())
                .square()
                .sum(COORDINATES, true, KernelTask.SAME_TYPE)
                .sqrt();
        Tensor learnt = lengths.masked_fill(task.learns().lt(half), nothing);
        Tensor median = torch.nanmedian(learnt, 0, true).get0();
        return wrong.mul(median.div(lengths).clamp_max(new Scalar(1f)));
    }

    private static void move(Tensor next, NamedTensor now, NamedTensor ahead, Scalar momentum) {
        ahead.tensor().copy_(next.add(next.sub(now.tensor()).mul(momentum)));
        now.tensor().copy_(next);
    }

    /** Returns the mean over all folds of the smallest error so far, in pixels. It falls whenever a fold improves. */
    @Override
    public double validate() {
        Tensor offsets = offsets(answers.tensor());
        latest = task.heldOut(answers.tensor().add(offsets));
        float[] errors = task.meanPx(latest);
        float[] least = Tensors.floats(leastErrors.tensor());
        double sum = 0;
        for (int fold = 0; fold < errors.length; fold++) {
            if (errors[fold] < least[fold]) {
                least[fold] = errors[fold];
                bestWeights.tensor().select(1, fold).copy_(weights.tensor().select(1, fold));
                bestOffsets.tensor().select(1, fold).copy_(offsets.select(1, fold));
            }
            sum += least[fold];
        }
        Tensors.fill(leastErrors.tensor(), least);
        return sum / errors.length;
    }

    /**
     * Returns each fold's current estimates of its held-out clicks, x and y alternating; empty before the first
     * validation.
     */
    public float[] latest() {
        return latest.clone();
    }

    /** Like {@link #latest}, with the best weights. */
    public float[] best() {
        try (PointerScope scope = new PointerScope()) {
            return task.heldOut(answers(bestWeights.tensor()).add(bestOffsets.tensor()));
        }
    }

    /** Returns the average of all folds as one regression. The caller owns it. */
    public Block regression(KernelSpace space) {
        try (PointerScope scope = new PointerScope()) {
            return new KernelRegression(
                    space,
                    bestWeights.tensor().mean(1),
                    bestOffsets.tensor().mean(1).flatten());
        }
    }

    @Override
    public List<NamedTensor> weights() {
        return List.of(bestWeights, bestOffsets);
    }

    @Override
    public List<NamedTensor> memory() {
        return List.of(weights, answers, ahead, answersAhead, leastErrors);
    }

    @Override
    public void close() {
        weights().forEach(NamedTensor::close);
        memory().forEach(NamedTensor::close);
        rate.close();
        half.close();
        nothing.close();
    }
}
