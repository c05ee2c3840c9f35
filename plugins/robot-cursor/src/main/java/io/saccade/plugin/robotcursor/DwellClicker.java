package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;

/**
 * Clicks where gaze rests, once per rest. A CLICK on a sample is the user's own and marks the rest as used, since no
 * second click is needed.
 */
final class DwellClicker implements GazeClicker {
    private final ClickAction action;
    private final Dwell dwell;
    private final ClickPermission permission;
    private final Countdown countdown;

    DwellClicker(ClickAction action, Dwell dwell, ClickPermission permission, Countdown countdown) {
        this.action = action;
        this.dwell = dwell;
        this.permission = permission;
        this.countdown = countdown;
    }

    @Override
    public void look(Sample sample, double x, double y) {
        boolean may = permission.given(sample);
        dwell.look(x, y, sample.timestampNanos());
        if (sample.get(Keys.CLICK).isPresent()) dwell.use();
        if (may && dwell.isDue()) click();
        if (may && dwell.progress() > 0) {
            dwell.place().ifPresent(place -> countdown.show(place.x(), place.y(), dwell.progress()));
        } else {
            countdown.hide();
        }
    }

    @Override
    public void forget() {
        dwell.use();
        countdown.hide();
    }

    @Override
    public void leave() {
        dwell.leave();
        countdown.hide();
    }

    private void click() {
        dwell.use();
        action.click();
    }
}
