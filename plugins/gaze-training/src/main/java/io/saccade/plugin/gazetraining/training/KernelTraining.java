package io.saccade.plugin.gazetraining.training;

import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.gazetraining.features.EyeShifts;
import io.saccade.plugin.gazetraining.features.GradientHistograms;
import io.saccade.plugin.gazetraining.head.HeadFrame;
import io.saccade.plugin.gazetraining.head.HeadPlaces;
import io.saccade.plugin.gazetraining.head.HeadShift;
import io.saccade.plugin.gazetraining.head.LookTargets;
import io.saccade.plugin.gazetraining.head.UprightEyes;
import io.saccade.plugin.gazetraining.kernel.Clip;
import io.saccade.plugin.gazetraining.kernel.KernelLearner;
import io.saccade.plugin.gazetraining.kernel.KernelSpace;
import io.saccade.plugin.gazetraining.kernel.KernelTask;
import io.saccade.plugin.gazetraining.kernel.ScreenTargets;
import io.saccade.plugin.gazetraining.kernel.Targets;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.training.TrainingPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Preset {@code best}: describes pictures, also moved by a pixel ({@link EyeShifts}), by {@link GradientHistograms},
 * and fits a sum of kernels around them ({@link KernelLearner}). Where clicks tell the place of the head, pictures are
 * turned upright first, and the sum of kernels learns how the eyes turned in the head ({@link LookTargets}). An epoch is one step over all clicks. The result is
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
    private Optional<HeadPlaces> heads;
    private final Targets targets;
    private @Nullable Block network;

    /** @throws java.io.UncheckedIOException when the pictures are all the same */
    KernelTraining(GazeClicks clicks, GazeRecipe recipe, TorchDevice device, long seed) {
        this.clicks = clicks;
        plan = recipe.plan(clicks.size(), clicks.geometry().isPresent(), seed);
        heads = clicks.geometry().isPresent() ? Optional.of(new HeadPlaces(clicks)) : Optional.empty();
        EyeShifts shifts =
                heads.isPresent() ? EyeShifts.apart(clicks.size(), seed) : EyeShifts.together(clicks.size(), seed);
        space = space(shifts, device);
        kernel = space.kernel();
        heads = heads.map(known -> HeadShift.seen(kernel, clicks, known));
        int folds = recipe.folds();
        int[] foldOfSample = KernelTask.deal(clicks.size(), folds, seed);
        targets = heads.<Targets>map(known -> looks(known, folds, foldOfSample))
                .orElseGet(() -> new ScreenTargets(clicks));
        task = new KernelTask(clicks, targets, shifts.samplesOfRows(), folds, foldOfSample, device);
        learner = new KernelLearner(kernel, task);
    }

    private KernelSpace space(EyeShifts shifts, TorchDevice device) {
        try (Block description = description();
                PointerScope scope = new PointerScope()) {
            Tensor described = shifts.describe(clicks, description);
            return new KernelSpace(device.move(described), clicks.size());
        }
    }

    private Block description() {
        return heads.<Block>map(known -> Sequential.of(new UprightEyes(known.usualSize()), GradientHistograms.make()))
                .orElseGet(GradientHistograms::make);
    }

    private LookTargets looks(HeadPlaces known, int folds, int... foldOfSample) {
        List<float[]> shifts = IntStream.range(0, folds)
                .mapToObj(fold -> IntStream.range(0, clicks.size())
                        .filter(click -> foldOfSample[click] != fold)
                        .toArray())
                .map(learnt -> HeadShift.of(kernel, clicks, known, learnt).values())
                .toList();
        return new LookTargets(clicks, known, shifts);
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
        Block look = Sequential.of(description(), learner.regression(space));
        network = targets instanceof LookTargets looks
                ? new HeadFrame(look, looks.meanShift(), heads.orElseThrow(), clicks.screen())
                : Sequential.of(look, new Clip());
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
