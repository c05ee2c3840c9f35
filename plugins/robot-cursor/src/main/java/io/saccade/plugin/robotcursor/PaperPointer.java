package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.spi.Pointer;
import java.util.Optional;

/** A simulated pointer that starts in the middle of the screen. */
final class PaperPointer implements Pointer {
    private final Region screen;
    private int x;
    private int y;
    private long moves;
    private long clicks;

    PaperPointer(Region screen) {
        this.screen = screen;
        this.x = screen.x() + screen.width() / 2;
        this.y = screen.y() + screen.height() / 2;
    }

    @Override
    public synchronized Point position() {
        return new Point(x, y);
    }

    @Override
    public synchronized void move(int toX, int toY) {
        x = toX;
        y = toY;
        moves++;
    }

    @Override
    public synchronized void press(String button) {
        clicks++;
    }

    @Override
    public void release(String button) {}

    @Override
    public void scroll(int notches) {}

    /** A simulated pointer needs no kill key, so no key is watched. */
    @Override
    public void onKey(String key, Runnable pressed) {}

    @Override
    public Optional<Region> desktop() {
        return Optional.of(screen);
    }

    /** The moves, clicks and position, as a sentence. */
    @Override
    public synchronized String toString() {
        return "the virtual pointer was moved " + moves + " times, clicked " + clicks + " times and is at " + x + ", "
                + y + " of " + screen.width() + "x" + screen.height();
    }
}
