package io.saccade.plugin.gazetraining.calibration;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.gazetraining.features.GradientHistograms;
import io.saccade.plugin.gazetraining.head.HeadPlaces;
import io.saccade.plugin.gazetraining.head.HeadShift;
import io.saccade.plugin.gazetraining.head.LookTargets;
import io.saccade.plugin.gazetraining.head.UprightEyes;
import io.saccade.plugin.gazetraining.kernel.KernelSpace;
import io.saccade.plugin.gazetraining.kernel.ScreenTargets;
import io.saccade.plugin.gazetraining.kernel.Targets;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.blocks.Sequential;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Kernel ridge regression on the clicks' own pictures: preset {@code best} without moved pictures and without descent,
 * in closed form, so that many fits take less than a second.
 */
final class QuickFit implements AutoCloseable {
    /** Variance of what pictures don't explain, relative to the kernel's; the error is not sensitive to it. */
    private static final double NOISE = 0.02;

    private final GazeClicks clicks;
    private Optional<HeadPlaces> heads;
    private final Tensor kernel;
    private final float[] places;

    /** @throws java.io.UncheckedIOException when the pictures are all the same */
    QuickFit(GazeClicks clicks) {
        this.clicks = clicks;
        this.places = clicks.targets();
        heads = clicks.geometry().map(known -> new HeadPlaces(clicks));
        try (PointerScope scope = new PointerScope();
                Block description = description();
                KernelSpace space =
                        new KernelSpace(description.forward(clicks.inputs(), Pass.EVALUATION), clicks.size())) {
            kernel = space.kernel();
        }
        heads = heads.map(known -> HeadShift.seen(kernel, clicks, known));
    }

    private Block description() {
        return heads.<Block>map(known -> Sequential.of(new UprightEyes(known.usualSize()), GradientHistograms.make()))
                .orElseGet(GradientHistograms::make);
    }

    /** Trains on some clicks and returns the errors on others, in pixels. */
    double[] errorsPx(int[] learnt, int... heldOut) {
        try (PointerScope scope = new PointerScope()) {
            Targets targets = heads.<Targets>map(known -> new LookTargets(
                            clicks,
                            known,
                            List.of(HeadShift.of(kernel, clicks, known, learnt).values())))
                    .orElseGet(() -> new ScreenTargets(clicks));
            Tensor known = targets(targets, learnt);
            Tensor mean = known.mean(0);
            Tensor rows = Tensors.rows(kernel, learnt).t();
            Tensor noise = torch.eye(learnt.length).mul(new Scalar(NOISE));
            Tensor weights = torch.linalg_solve(Tensors.rows(rows, learnt).add(noise), known.sub(mean));
            float[] answers =
                    Tensors.floats(Tensors.rows(rows, heldOut).mm(weights).add(mean));
            return errors(targets, answers, heldOut);
        }
    }

    private static Tensor targets(Targets targets, int... learnt) {
        float[] values = new float[2 * learnt.length];
        for (int i = 0; i < learnt.length; i++) {
            double[] target = targets.of(learnt[i], 0);
            values[2 * i] = (float) target[0];
            values[2 * i + 1] = (float) target[1];
        }
        return Tensors.of(values, learnt.length, 2);
    }

    private double[] errors(Targets targets, float[] answers, int... heldOut) {
        double[] errors = new double[heldOut.length];
        for (int i = 0; i < heldOut.length; i++) {
            double[] place = targets.onScreen(heldOut[i], 0, answers[2 * i], answers[2 * i + 1]);
            float[] there = {(float) place[0], (float) place[1]};
            float[] right = {places[2 * heldOut[i]], places[2 * heldOut[i] + 1]};
            errors[i] = GazeError.distancePx(there, right, 0, clicks.screen());
        }
        return errors;
    }

    @Override
    public void close() {
        kernel.close();
    }
}
