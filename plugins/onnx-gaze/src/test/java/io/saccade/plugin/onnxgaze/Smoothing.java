package io.saccade.plugin.onnxgaze;

import io.saccade.plugin.onnxgaze.SmoothGazeSettings.Filter;
import java.time.Duration;

/** Settings with their defaults. */
final class Smoothing {
    private Smoothing() {}

    static SmoothGazeSettings by(Filter filter) {
        return new SmoothGazeSettings(filter, 0.5, 1, 0.25, 0.03, 0.02, Duration.ofMillis(150), Duration.ofSeconds(1));
    }
}
