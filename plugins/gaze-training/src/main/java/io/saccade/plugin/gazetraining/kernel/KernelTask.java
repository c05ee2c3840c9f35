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
    private final Targets meaning;
    private final Tensor targets;
    private final Tensor learns;
    private final Tensor counts;
    private final Tensor aspect;

    /** @param foldOfSample see {@link #deal} */
    public KernelTask(
            GazeClicks clicks,
            Targets meaning,
            int[] samplesOfRows,
            int folds,
            int[] foldOfSample,
            TorchDevice device) {
        this.clicks = clicks;
        this.meaning = meaning;
        this.folds = folds;
        this.foldOfSample = foldOfSample.clone();
        int rows = samplesOfRows.length;
        float[] learning = new float[rows * folds];
        for (int row = 0; row < rows; row++) {
            for (int fold = 0; fold < folds; fold++) {
                learning[row * folds + fold] = foldOfSample[samplesOfRows[row]] == fold ? 0 : 1;
            }
        }
        int different = meaning.differ() ? folds : 1;
        try (PointerScope scope = new PointerScope()) {
            targets = keep(device, targets(samplesOfRows, different), rows, different, 2);
            learns = keep(device, learning, rows, folds, 1);
            counts = Tensors.keep(learns.sum(ROWS, true, SAME_TYPE));
            aspect = keep(device, new float[] {1, meaning.aspect()}, 2);
        }
    }

    private float[] targets(int[] samplesOfRows, int different) {
        float[] values = new float[samplesOfRows.length * different * 2];
        int next = 0;
        for (int sample : samplesOfRows) {
            for (int fold = 0; fold < different; fold++) {
                double[] target = meaning.of(sample, fold);
                values[next++] = (float) target[0];
                values[next++] = (float) target[1];
            }
        }
        return values;
    }

    private static Tensor keep(TorchDevice device, float[] values, long... shape) {
        return Tensors.keep(device.move(Tensors.of(values, shape)));
    }

    /**
     * Assigns the clicks randomly to folds of equal size, so that neighbours in time or on the screen fall into
     * different folds.
     */
    public static int[] deal(int samples, int folds, long seed) {
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

    /** {@code [rows, 1, 2]}, or {@code [rows, folds, 2]} if the folds' targets differ. */
    Tensor targets() {
        return targets;
    }

    /** {@code [rows, folds, 1]}: 1 if the fold trains on the picture, otherwise 0. */
    Tensor learns() {
        return learns;
    }

    /** {@code [2]}: converts y to units of x. */
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
     * Selects from {@code [rows, folds, 2]} each fold's estimates of its held-out clicks: fractions of the screen, x and
     * y alternating, by sample.
     */
    float[] heldOut(Tensor estimates) {
        float[] all = Tensors.floats(estimates.narrow(0, 0, clicks.size()));
        float[] own = new float[2 * clicks.size()];
        for (int i = 0; i < clicks.size(); i++) {
            int from = 2 * (i * folds + foldOfSample[i]);
            double[] place = meaning.onScreen(i, foldOfSample[i], all[from], all[from + 1]);
            own[2 * i] = (float) place[0];
            own[2 * i + 1] = (float) place[1];
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
