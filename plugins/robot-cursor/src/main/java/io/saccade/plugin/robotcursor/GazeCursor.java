package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.Ports;
import java.util.Optional;

/**
 * Moves a pointer to the pixel of the gaze: fraction 0 is a screen's first pixel and 1 its last. Gaze beyond the screen
 * moves to its edge; gaze that is not finite is ignored. While PAUSE is true, the pointer stays and nothing is clicked.
 */
final class GazeCursor implements Actuator {
    /** Ports of the stages that use this class. */
    static final Ports PORTS = Ports.reading(Keys.GAZE).ifPresent(Keys.GAZE_ERROR, Keys.CLICK, Keys.PAUSE);

    private final Pointer pointer;
    private final Region screen;
    private final Optional<GazeClicker> clicker;

    /**
     * @param pointer the guarded pointer
     * @param screen in pixels of the desktop
     * @param clicker called after each move; empty when gaze never clicks
     */
    GazeCursor(Pointer pointer, Region screen, Optional<GazeClicker> clicker) {
        this.pointer = pointer;
        this.screen = screen;
        this.clicker = clicker;
    }

    @Override
    public void act(Sample sample) {
        boolean paused = sample.get(Keys.PAUSE).orElse(false);
        pointer.pause(paused);
        if (paused) clicker.ifPresent(GazeClicker::forget);
        else steer(sample);
    }

    private void steer(Sample sample) {
        Point gaze = sample.need(Keys.GAZE);
        if (!Double.isFinite(gaze.x()) || !Double.isFinite(gaze.y())) return;
        int x = pixel(gaze.x(), screen.x(), screen.width());
        int y = pixel(gaze.y(), screen.y(), screen.height());
        pointer.move(x, y);
        clicker.ifPresent(clicking -> clicking.look(sample, x, y));
    }

    private static int pixel(double fraction, int first, int length) {
        double onScreen = Math.max(0, Math.min(1, fraction));
        return first + (int) Math.round(onScreen * (length - 1));
    }
}
