package io.saccade.plugin.gazetraining.kernel;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;

/** The clicks themselves, as fractions of the screen. */
public final class ScreenTargets implements Targets {
    private final float[] targets;
    private final float aspect;

    public ScreenTargets(GazeClicks clicks) {
        targets = clicks.targets();
        aspect = (clicks.screen().height() - 1f) / (clicks.screen().width() - 1f);
    }

    @Override
    public boolean differ() {
        return false;
    }

    @Override
    public double[] of(int click, int fold) {
        return new double[] {targets[2 * click], targets[2 * click + 1]};
    }

    @Override
    public double[] onScreen(int click, int fold, double x, double y) {
        return new double[] {x, y};
    }

    @Override
    public float aspect() {
        return aspect;
    }
}
