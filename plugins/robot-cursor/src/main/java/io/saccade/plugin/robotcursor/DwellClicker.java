package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Pointer;
import java.util.concurrent.TimeUnit;

/**
 * Clicks where gaze rests, once per rest. Does not click if the gaze is older than 500 ms, since the user may be
 * looking elsewhere by now, or if the gate is closed. A CLICK on a sample is the user's own and marks the rest as used,
 * since no second click is needed.
 */
final class DwellClicker {
    private static final long STALE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Pointer pointer;
    private final String button;
    private final Dwell dwell;
    private final ErrorGate gate;
    private final Countdown countdown;
    private final GazeAge age;

    /**
     * @param pointer the guarded pointer
     * @param age the age of samples
     */
    DwellClicker(Pointer pointer, String button, Dwell dwell, ErrorGate gate, Countdown countdown, GazeAge age) {
        this.pointer = pointer;
        this.button = button;
        this.dwell = dwell;
        this.gate = gate;
        this.countdown = countdown;
        this.age = age;
    }

    /** Called after the pointer was moved to this pixel. */
    void look(Sample sample, double x, double y) {
        boolean fresh = age.ofNanos(sample.timestampNanos()) <= STALE_NANOS;
        dwell.look(x, y, sample.timestampNanos());
        if (sample.get(Keys.CLICK).isPresent()) dwell.use();
        boolean may = gate.isOpen(sample.get(Keys.GAZE_ERROR)) && fresh;
        if (may && dwell.isDue()) click();
        if (may && dwell.progress() > 0) {
            dwell.place().ifPresent(place -> countdown.show(place.x(), place.y(), dwell.progress()));
        } else {
            countdown.hide();
        }
    }

    private void click() {
        dwell.use();
        pointer.press(button);
        pointer.release(button);
    }
}
