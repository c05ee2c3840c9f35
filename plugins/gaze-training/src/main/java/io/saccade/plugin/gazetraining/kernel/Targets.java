package io.saccade.plugin.gazetraining.kernel;

/** What a sum of kernels learns for each click, and what it means on the screen. */
public interface Targets {
    /** Whether the folds learn different targets. */
    boolean differ();

    /** Returns x and y of the target of a click, for a fold. */
    double[] of(int click, int fold);

    /** Converts an estimate of such a target to fractions of the screen, 0..1. */
    double[] onScreen(int click, int fold, double x, double y);

    /** Returns the length of one y in units of x. */
    float aspect();
}
