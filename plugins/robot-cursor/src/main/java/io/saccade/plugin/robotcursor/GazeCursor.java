package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Pointer;

/**
 * Moves a pointer to the pixel that gaze falls on: fraction 0 is a screen's first pixel and 1 its last. Gaze
 * beyond the screen moves to its edge; gaze that is no number moves nothing.
 */
final class GazeCursor implements Actuator {
    private final Pointer pointer;
    private final Region screen;

    /**
     * @param pointer guarded
     * @param screen in pixels of the desktop
     */
    GazeCursor(Pointer pointer, Region screen) {
        this.pointer = pointer;
        this.screen = screen;
    }

    @Override
    public void act(Sample sample) {
        Point gaze = sample.need(Keys.GAZE);
        if (!Double.isFinite(gaze.x()) || !Double.isFinite(gaze.y())) return;
        pointer.move(pixel(gaze.x(), screen.x(), screen.width()), pixel(gaze.y(), screen.y(), screen.height()));
    }

    private static int pixel(double fraction, int first, int length) {
        double onScreen = Math.max(0, Math.min(1, fraction));
        return first + (int) Math.round(onScreen * (length - 1));
    }
}
