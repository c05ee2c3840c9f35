package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Pointer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Works the panel's keys by gaze that rests on them, and lets another clicker click beside the panel. A key for scrolling
 * repeats while gaze stays, at the place that was looked at last. While the panel's pause is on, only that key works.
 */
final class PanelClicker implements GazeClicker {
    private static final int NOTCHES = 3;
    private static final double SAME_KEY = 1;
    /** To find the mark in the middle and to look at it. */
    private static final long RECENTER_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final KeyPanel panel;
    private final Pointer pointer;
    private final ClickAction action;
    private final GazeClicker beside;
    private final ClickPermission permission;
    private final PanelDisplay display;
    private final Runnable recenter;
    private final Dwell dwell;
    private Optional<PanelKey> looked = Optional.empty();
    private @Nullable Point last;
    private @Nullable Long recenteringSince;
    private boolean paused;

    /**
     * @param pointer the guarded pointer
     * @param beside clicks outside the panel
     * @param timeNanos how long gaze must rest on a key
     * @param recenter makes what is looked at the middle of the screen
     */
    PanelClicker(
            KeyPanel panel,
            Pointer pointer,
            ClickAction action,
            GazeClicker beside,
            ClickPermission permission,
            PanelDisplay display,
            long timeNanos,
            Runnable recenter) {
        this.panel = panel;
        this.pointer = pointer;
        this.action = action;
        this.beside = beside;
        this.permission = permission;
        this.display = display;
        this.recenter = recenter;
        this.dwell = new Dwell(SAME_KEY, timeNanos);
        show();
    }

    @Override
    public boolean owns(double x, double y) {
        return recenteringSince != null || panel.covers(x);
    }

    /** Whether the panel has paused the pointer. */
    @Override
    public boolean isPaused() {
        return paused;
    }

    @Override
    public void look(Sample sample, double x, double y) {
        long now = sample.timestampNanos();
        boolean may = permission.given(sample);
        boolean acts = pointer.acts();
        if (!acts) action.letGo();
        if (recenteringSince != null) recenterIfDue(recenteringSince, now);
        else if (panel.covers(x)) on(panel.at(y), may && (acts || paused), now);
        else lookBeside(sample, x, y);
        show();
    }

    private void lookBeside(Sample sample, double x, double y) {
        dwell.leave();
        looked = Optional.empty();
        if (paused) return;
        last = new Point(x, y);
        beside.look(sample, x, y);
    }

    private void on(PanelKey key, boolean may, long now) {
        if (looked.isEmpty()) beside.leave();
        looked = Optional.of(key);
        Region area = panel.area(key);
        dwell.look(area.x() + area.width() / 2., area.y() + area.height() / 2., now);
        if (!may || !dwell.isDue()) return;
        dwell.use();
        if (key == PanelKey.PAUSE) pause(!paused);
        else if (!paused) press(key, now);
    }

    private void press(PanelKey key, long now) {
        switch (key) {
            case SCROLL_UP -> scroll(-NOTCHES);
            case SCROLL_DOWN -> scroll(NOTCHES);
            case RECENTER -> recenteringSince = now;
            default -> action.choose(key);
        }
    }

    private void scroll(int notches) {
        Region rest = panel.beside();
        Point at = last == null ? new Point(rest.x() + rest.width() / 2., rest.y() + rest.height() / 2.) : last;
        pointer.move((int) at.x(), (int) at.y());
        pointer.scroll(notches);
        dwell.leave(); // repeats
    }

    private void pause(boolean pausing) {
        paused = pausing;
        action.letGo();
        pointer.pause(pausing);
    }

    private void recenterIfDue(long since, long now) {
        looked = Optional.empty();
        if (now >= since && now - since < RECENTER_NANOS) return;
        recenteringSince = null;
        dwell.leave();
        if (now >= since) recenter.run(); // else a film began anew
    }

    private void show() {
        display.show(
                new PanelDisplay.Look(action.chosen(), paused, recenteringSince != null, looked, dwell.progress()));
    }

    @Override
    public void leave() {
        forget();
    }

    @Override
    public void forget() {
        dwell.leave();
        looked = Optional.empty();
        recenteringSince = null;
        action.letGo();
        beside.forget();
        show();
    }
}
