package io.saccade.plugin.gazetraining.features;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Permute;
import io.saccade.plugin.torch.blocks.Reshape;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.blocks.Standardise;

/**
 * Describes eyes by histograms of gradients, after Dalal and Triggs (2005): {@code [n, 12, 44, 3]} BGR, 0..1, to
 * {@code [n, 800]}. Each eye is converted to gray and standardised, which removes colour and strength of the light.
 */
public final class GradientHistograms {
    static final int LENGTH = 2 * EdgeHistograms.LENGTH;
    private static final int EYE = GazeClicks.COLUMNS / 2;
    /** Added to a deviation of about 0.2; only a uniform area has one this small. */
    private static final float PLAIN = 1e-3f;

    private GradientHistograms() {}

    public static Block make() {
        return Sequential.of(
                new Gray(),
                new Reshape(-1, GazeClicks.ROWS, 2, EYE),
                new Permute(0, 2, 1, 3),
                new Reshape(-1, 1, GazeClicks.ROWS, EYE),
                new Standardise(PLAIN, 2, 3),
                new EdgeHistograms(),
                new Reshape(-1, LENGTH));
    }
}
