package io.saccade.plugin.gazetraining.kernel;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.training.Seeds;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/** The targets, and which fold trains on which picture. Fold i is trained on all clicks except its own. */
public final class KernelTask implements AutoCloseable {
    static final ScalarTypeOptional SAME_TYPE = new ScalarTypeOptional();
    private static final long[] ROWS = {0};

    private final GazeClicks clicks;
    private final int folds;
    private final int[] foldOfSample;
    private final Tensor targets;
    private final Tensor learns;
    private final Tensor counts;
    private final Tensor aspect;

    public KernelTask(GazeClicks clicks, int[] samplesOfRows, int folds, long seed, TorchDevice device) {
        this.clicks = clicks;
        this.folds = folds;
        this.foldOfSample = deal(clicks.size(), folds, seed);
        int rows = samplesOfRows.length;
        float[] learning = new float[rows * folds];
        for (int row = 0; row < rows; row++) {
            for (int fold = 0; fold < folds; fold++) {
                learning[row * folds + fold] = foldOfSample[samplesOfRows[row]] == fold ? 0 : 1;
            }
        }
        float tall = (clicks.screen().height() - 1f) / (clicks.screen().width() - 1f);
        try (PointerScope scope = new PointerScope()) {
            targets = keep(device, clicks.targets(samplesOfRows), rows, 1, 2);
            learns = keep(device, learning, rows, folds, 1);
            counts = Tensors.keep(learns.sum(ROWS, true, SAME_TYPE));
            aspect = keep(device, new float[] {1, tall}, 2);
        }
    }

    private static Tensor keep(TorchDevice device, float[] values, long... shape) {
        return Tensors.keep(device.move(Tensors.of(values, shape)));
    }

    /**
     * Assigns the clicks randomly to folds of equal size, so that neighbours in time or on the screen fall into
     * different folds.
     */
    private static int[] deal(int samples, int folds, long seed) {
        int[] order = Seeds.shuffled(samples, seed);
        int[] foldOfSample = new int[samples];
        for (int i = 0; i < samples; i++) foldOfSample[order[i]] = i % folds;
        return foldOfSample;
    }

    int rows() {
        return Math.toIntExact(learns.size(0));
    }

    int folds() {
        return folds;
    }

    /** {@code [rows, 1, 2]} */
    Tensor targets() {
        return targets;
    }

    /** {@code [rows, folds, 1]}: 1 if the fold trains on the picture, otherwise 0. */
    Tensor learns() {
        return learns;
    }

    /** {@code [2]}: converts fractions of height to fractions of width. */
    Tensor aspect() {
        return aspect;
    }

    /**
     * Returns the mean over the training pictures of each fold, for values that are 0 elsewhere: {@code [1, folds, 2]}.
     */
    Tensor mean(Tensor values) {
        return values.sum(ROWS, true, SAME_TYPE).div(counts);
    }

    /**
     * Selects from {@code [rows, folds, 2]} each fold's estimates of its held-out clicks: x and y alternating, by
     * sample.
     */
    float[] heldOut(Tensor estimates) {
        float[] all = Tensors.floats(estimates.narrow(0, 0, clicks.size()));
        float[] own = new float[2 * clicks.size()];
        for (int i = 0; i < clicks.size(); i++) {
            System.arraycopy(all, 2 * (i * folds + foldOfSample[i]), own, 2 * i, 2);
        }
        return own;
    }

    /** Returns the mean distance of each fold in pixels. */
    float[] meanPx(float[] heldOut) {
        float[] right = clicks.targets();
        double[] sums = new double[folds];
        int[] sizes = new int[folds];
        for (int i = 0; i < clicks.size(); i++) {
            sums[foldOfSample[i]] += GazeError.distancePx(heldOut, right, i, clicks.screen());
            sizes[foldOfSample[i]]++;
        }
        float[] means = new float[folds];
        Arrays.setAll(sums, fold -> sums[fold] / sizes[fold]);
        for (int fold = 0; fold < folds; fold++) means[fold] = (float) sums[fold];
        return means;
    }

    @Override
    public void close() {
        targets.close();
        learns.close();
        counts.close();
        aspect.close();
    }
}
