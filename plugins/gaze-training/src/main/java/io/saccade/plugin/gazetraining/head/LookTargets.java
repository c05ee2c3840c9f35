package io.saccade.plugin.gazetraining.head;

import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.kernel.Targets;
import java.util.List;

/**
 * How the eyes turned in the head at each click, relative to their usual look: what is learnt if the clicks have their
 * geometry. The shift of a fold is found from its training clicks only.
 */
public final class LookTargets implements Targets {
    private final HeadPlaces heads;
    private final List<float[]> shifts;
    private final float[] targets;
    private final float tall;

    /** @param shifts of each fold: {@code [x, y, 1, usual look][right, down]} */
    public LookTargets(GazeClicks clicks, HeadPlaces heads, List<float[]> shifts) {
        this.heads = heads;
        this.shifts = List.copyOf(shifts);
        this.targets = clicks.targets();
        this.tall = HeadFrame.tall(clicks.screen());
    }

    /** The places of clicks in the camera's picture, right and down alternating, in widths of the screen. */
    static double[] places(float[] targets, HeadPlaces heads, ScreenSize screen) {
        double[] places = new double[targets.length];
        for (int i = 0; i < targets.length; i += 2) {
            places[i] = heads.right(targets[i]);
            places[i + 1] = (targets[i + 1] - .5) * HeadFrame.tall(screen);
        }
        return places;
    }

    @Override
    public boolean differ() {
        return true;
    }

    @Override
    public double[] of(int click, int fold) {
        double[] shift = shift(click, fold);
        double right = heads.right(targets[2 * click]);
        double down = (targets[2 * click + 1] - .5) * tall;
        double[] look = heads.toLook(click, right - shift[0], down - shift[1]);
        return new double[] {look[0] - usual(fold, 0), look[1] - usual(fold, 1)};
    }

    @Override
    public double[] onScreen(int click, int fold, double x, double y) {
        double[] shift = shift(click, fold);
        double[] place = heads.toPlace(click, x + usual(fold, 0), y + usual(fold, 1));
        return new double[] {
            clipped(heads.screenX(place[0] + shift[0])), clipped(.5 + (place[1] + shift[1]) / tall),
        };
    }

    private static double clipped(double fraction) {
        return Math.max(0, Math.min(1, fraction));
    }

    private double usual(int fold, int axis) {
        return shifts.get(fold)[2 * HeadFrame.PARTS + axis];
    }

    private double[] shift(int click, int fold) {
        float[] shift = shifts.get(fold);
        double[] parts = heads.parts(click);
        double[] sum = new double[2];
        for (int part = 0; part < parts.length; part++) {
            sum[0] += parts[part] * shift[2 * part];
            sum[1] += parts[part] * shift[2 * part + 1];
        }
        return sum;
    }

    @Override
    public float aspect() {
        return 1;
    }

    /** Returns the mean of the folds' shifts. */
    public float[] meanShift() {
        float[] mean = new float[HeadFrame.ROWS * 2];
        for (float[] shift : shifts) {
            for (int i = 0; i < mean.length; i++) mean[i] += shift[i] / shifts.size();
        }
        return mean;
    }
}
