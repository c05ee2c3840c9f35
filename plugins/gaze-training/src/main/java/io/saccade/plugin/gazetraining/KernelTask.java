package io.saccade.plugin.gazetraining;

import io.saccade.plugin.torch.Seeds;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/** Which fold learns from which picture, and what is right. A fold's own clicks are those it does not learn from. */
final class KernelTask implements AutoCloseable {
    static final ScalarTypeOptional SAME_TYPE = new ScalarTypeOptional();
    private static final long[] ROWS = {0};

    private final GazeClicks clicks;
    private final int folds;
    private final int[] foldOfSample;
    private final Tensor targets;
    private final Tensor learns;
    private final Tensor counts;
    private final Tensor aspect;

    KernelTask(GazeClicks clicks, int[] samplesOfRows, int folds, long seed, TorchDevice device) {
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

    /** Equal shares, by chance: neighbours in time or on the screen should not all be in one. */
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

    /** {@code [rows, folds, 1]}: 1 where the fold learns from the picture, otherwise 0. */
    Tensor learns() {
        return learns;
    }

    /** {@code [2]}: what makes fractions of width and of height comparable. */
    Tensor aspect() {
        return aspect;
    }

    /** The mean over the pictures that each fold learns from, of values that are 0 elsewhere: {@code [1, folds, 2]}. */
    Tensor mean(Tensor values) {
        return values.sum(ROWS, true, SAME_TYPE).div(counts);
    }

    /** Out of {@code [rows, folds, 2]}, what each fold says of its own clicks: x and y in turn, by sample. */
    float[] heldOut(Tensor estimates) {
        float[] all = Tensors.floats(estimates.narrow(0, 0, clicks.size()));
        float[] own = new float[2 * clicks.size()];
        for (int i = 0; i < clicks.size(); i++) {
            System.arraycopy(all, 2 * (i * folds + foldOfSample[i]), own, 2 * i, 2);
        }
        return own;
    }

    /** The mean distance of each fold. */
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
