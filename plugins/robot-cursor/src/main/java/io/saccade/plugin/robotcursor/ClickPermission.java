package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import java.util.concurrent.TimeUnit;

/**
 * Whether gaze may click now: not if it is older than 500 ms, since the user may be looking elsewhere by now, and not if
 * the network is too far off.
 */
final class ClickPermission {
    private static final long STALE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ErrorGate gate;
    private final GazeAge age;

    /** @param age the age of samples */
    ClickPermission(ErrorGate gate, GazeAge age) {
        this.gate = gate;
        this.age = age;
    }

    /** Called with every sample, since the age of a film's samples is measured from the freshest one. */
    boolean given(Sample sample) {
        boolean fresh = age.ofNanos(sample.timestampNanos()) <= STALE_NANOS;
        return gate.isOpen(sample.get(Keys.GAZE_ERROR)) && fresh;
    }
}
