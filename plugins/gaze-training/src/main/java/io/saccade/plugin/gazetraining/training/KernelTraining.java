package io.saccade.plugin.gazetraining.training;

import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.gazetraining.features.EyeShifts;
import io.saccade.plugin.gazetraining.features.GradientHistograms;
import io.saccade.plugin.gazetraining.kernel.KernelLearner;
import io.saccade.plugin.gazetraining.kernel.KernelSpace;
import io.saccade.plugin.gazetraining.kernel.KernelTask;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.training.TrainingPlan;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Preset {@code best}: describes pictures, also moved by a pixel ({@link EyeShifts}), by {@link GradientHistograms},
 * and fits a sum of kernels around them ({@link KernelLearner}). An epoch is one step over all clicks. The result is
 * the average of the folds that measure the error: it uses every click, and each click's error is measured by a fold
 * that was not trained on it.
 */
final class KernelTraining implements GazeTraining {
    private final GazeClicks clicks;
    private final TrainingPlan plan;
    private final KernelSpace space;
    private final Tensor kernel;
    private final KernelTask task;
    private final KernelLearner learner;
    private @Nullable Block network;

    /** @throws java.io.UncheckedIOException when the pictures are all the same */
    KernelTraining(GazeClicks clicks, GazeRecipe recipe, TorchDevice device, long seed) {
        this.clicks = clicks;
        plan = recipe.plan(clicks.size(), seed);
        EyeShifts shifts = new EyeShifts(clicks.size(), seed);
        space = space(clicks, shifts, device);
        kernel = space.kernel();
        task = new KernelTask(clicks, shifts.samplesOfRows(), recipe.folds(), seed, device);
        learner = new KernelLearner(kernel, task);
    }

    private static KernelSpace space(GazeClicks clicks, EyeShifts shifts, TorchDevice device) {
        try (Block description = GradientHistograms.make();
                PointerScope scope = new PointerScope()) {
            Tensor described = shifts.describe(clicks.pictures(), description);
            return new KernelSpace(device.move(described), clicks.size());
        }
    }

    @Override
    public TrainingPlan plan() {
        return plan;
    }

    @Override
    public Learner learner() {
        return learner;
    }

    @Override
    public Optional<GazeError> latest() {
        return error(learner.latest());
    }

    @Override
    public Optional<GazeError> kept() {
        return error(learner.best());
    }

    @Override
    public Optional<float[]> heldOut() {
        return Optional.of(learner.best());
    }

    private Optional<GazeError> error(float[] heldOut) {
        if (heldOut.length == 0) return Optional.empty();
        return Optional.of(GazeError.of(heldOut, clicks.targets(), clicks.screen()));
    }

    @Override
    public Block network() {
        if (network != null) network.close();
        network = Sequential.of(GradientHistograms.make(), learner.regression(space));
        return network;
    }

    @Override
    public void close() {
        if (network != null) network.close();
        learner.close();
        task.close();
        kernel.close();
        space.close();
    }
}
