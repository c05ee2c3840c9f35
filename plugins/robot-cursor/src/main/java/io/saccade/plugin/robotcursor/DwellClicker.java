package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Pointer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Clicks where gaze rests, once a rest. Never by a gaze that is older than 500 ms, since the person may be looking
 * elsewhere by now, and never by one that the gate holds back. A sample that carries a CLICK was made by the person,
 * who needs no second one here: it uses the rest up.
 */
final class DwellClicker {
    private static final long STALE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Pointer pointer;
    private final String button;
    private final Dwell dwell;
    private final ErrorGate gate;
    private final Countdown countdown;
    private final LongSupplier clock;
    private final GazeAge age = new GazeAge();

    /**
     * @param pointer guarded
     * @param clock the pipeline's
     */
    DwellClicker(Pointer pointer, String button, Dwell dwell, ErrorGate gate, Countdown countdown, LongSupplier clock) {
        this.pointer = pointer;
        this.button = button;
        this.dwell = dwell;
        this.gate = gate;
        this.countdown = countdown;
        this.clock = clock;
    }

    /** The pointer was moved to this pixel. */
    void look(Sample sample, double x, double y) {
        boolean fresh = age.ofNanos(sample.timestampNanos(), clock.getAsLong()) <= STALE_NANOS;
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
