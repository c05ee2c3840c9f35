package io.saccade.plugin.gazetraining.training;

import java.util.Optional;

/**
 * The mean errors of two networks on the same held-out clicks, in pixels.
 *
 * @param oldPx of the published network; empty if there is none
 * @param newPx of the new one
 */
record Comparison(Optional<Double> oldPx, double newPx) {
    boolean isBetter() {
        return oldPx.map(px -> newPx <= px).orElse(true);
    }
}
