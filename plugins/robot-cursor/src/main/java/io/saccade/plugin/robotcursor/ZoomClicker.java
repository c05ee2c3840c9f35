package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Pointer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Clicks with two looks: a rest opens a magnifier there, and a rest in it clicks at the place meant. Looking away from
 * the magnifier for 400 ms closes it without a click, and so does whatever stops the pointer: a hand, a corner, the
 * kill key, closed eyes, a click by the user.
 */
final class ZoomClicker implements GazeClicker {
    private static final long AWAY_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    /** Nobody has found the place in it before: to see it takes 250 ms, and the eyes jump and come to rest. */
    private static final long FOUND_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final Pointer pointer;
    private final ClickAction action;
    private final Supplier<Dwell> dwells;
    private final ClickPermission permission;
    private final Countdown countdown;
    private final Magnifier magnifier;
    private final Places places;
    private final Confirmed confirmed;
    private Dwell dwell;
    private @Nullable Magnified open;
    private long insideNanos;
    private long openedNanos;

    /** What the magnifier shows when gaze rests at a place. */
    @FunctionalInterface
    interface Places {
        Magnified around(double x, double y);
    }

    /** Receives each click, and the time stamp of the look that opened the magnifier for it. */
    @FunctionalInterface
    interface Confirmed {
        void clicked(double x, double y, long lookedNanos);
    }

    /**
     * @param pointer the guarded pointer
     * @param dwells creates the measure of a rest
     */
    ZoomClicker(
            Pointer pointer,
            ClickAction action,
            Supplier<Dwell> dwells,
            ClickPermission permission,
            Countdown countdown,
            Magnifier magnifier,
            Places places,
            Confirmed confirmed) {
        this.pointer = pointer;
        this.action = action;
        this.dwells = dwells;
        this.permission = permission;
        this.countdown = countdown;
        this.magnifier = magnifier;
        this.places = places;
        this.confirmed = confirmed;
        this.dwell = dwells.get();
    }

    @Override
    public void look(Sample sample, double x, double y) {
        boolean acts = pointer.acts();
        boolean clicked = sample.get(Keys.CLICK).isPresent();
        boolean may = permission.given(sample) && acts;
        long now = sample.timestampNanos();
        if (open != null && (!acts || clicked || isLeft(open, x, y, now))) cancel();
        if (open != null && now - openedNanos < FOUND_NANOS) dwell = dwells.get();
        dwell.look(x, y, now);
        if (!acts || clicked) dwell.use(); // what is looked at meanwhile is not clicked afterwards
        if (may && dwell.isDue()) rested(x, y, now);
        else if (may && dwell.progress() > 0)
            dwell.place().ifPresent(place -> countdown.show(place.x(), place.y(), dwell.progress()));
        else countdown.hide();
    }

    private boolean isLeft(Magnified shown, double x, double y, long now) {
        boolean beganAnew = now < insideNanos; // a repeated film
        if (shown.covers(x, y)) insideNanos = now;
        return beganAnew || now - insideNanos > AWAY_NANOS || !magnifier.isOpen();
    }

    private void rested(double x, double y, long now) {
        countdown.hide();
        Point place = dwell.place().orElse(new Point(x, y));
        Magnified shown = open;
        if (shown == null) magnify(place, now);
        else if (shown.covers(place.x(), place.y())) click(shown.meant(place.x(), place.y()), x, y, now);
        else dwell.use();
    }

    private void magnify(Point place, long now) {
        Magnified shown = places.around(place.x(), place.y());
        open = shown;
        magnifier.open(shown);
        insideNanos = now;
        openedNanos = now;
    }

    private void click(Point meant, double x, double y, long now) {
        magnifier.hide();
        open = null;
        pointer.move((int) meant.x(), (int) meant.y());
        action.click();
        confirmed.clicked(meant.x(), meant.y(), openedNanos);
        dwell = dwells.get();
        dwell.look(x, y, now);
        dwell.use(); // the eyes stay there for a while, to see what the click has done
    }

    @Override
    public void forget() {
        if (open != null) {
            magnifier.hide();
            open = null;
        }
        dwell.use();
        countdown.hide();
    }

    @Override
    public void leave() {
        cancel();
        dwell.leave();
        countdown.hide();
    }

    private void cancel() {
        if (open == null) return;
        magnifier.hide();
        open = null;
        dwell = dwells.get();
    }
}
