package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.Ports;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Moves a pointer to the pixel of the gaze: fraction 0 is a screen's first pixel and 1 its last. Gaze beyond the screen
 * moves to its edge; gaze that is not finite is ignored. While PAUSE is true, the pointer stays and nothing is clicked.
 */
final class GazeCursor implements Actuator {
    /** Ports of the stages that use this class. */
    static final Ports PORTS =
            Ports.reading(Keys.GAZE).ifPresent(Keys.GAZE_ERROR, Keys.GAZE_SCREEN, Keys.CLICK, Keys.PAUSE);

    private final Pointer pointer;
    private final Region screen;
    private final Optional<GazeClicker> clicker;
    private final Consumer<String> notice;
    private boolean compared;

    /**
     * @param pointer the guarded pointer
     * @param screen in pixels of the desktop
     * @param clicker called after each move; empty when gaze never clicks
     * @param notice receives one sentence if the gaze's model was trained for a screen of another size
     */
    GazeCursor(Pointer pointer, Region screen, Optional<GazeClicker> clicker, Consumer<String> notice) {
        this.notice = notice;
        this.pointer = pointer;
        this.screen = screen;
        this.clicker = clicker;
    }

    @Override
    public void act(Sample sample) {
        sample.get(Keys.GAZE_SCREEN).ifPresent(this::compare);
        boolean closed = sample.get(Keys.PAUSE).orElse(false);
        pointer.pause(closed || clicker.filter(GazeClicker::isPaused).isPresent());
        if (closed) clicker.ifPresent(GazeClicker::forget);
        else steer(sample);
    }

    private void compare(Screen trained) {
        if (compared) return;
        compared = true;
        if (trained.width() == screen.width() && trained.height() == screen.height()) return;
        notice.accept("the network was trained for a screen of " + trained.width() + "x" + trained.height()
                + " pixels, but the pointer moves on one of " + screen.width() + "x" + screen.height()
                + ", so it will be off; collect clicks on this screen and train on them (saccade run gaze-calibrate)");
    }

    private void steer(Sample sample) {
        Point gaze = sample.need(Keys.GAZE);
        if (!Double.isFinite(gaze.x()) || !Double.isFinite(gaze.y())) return;
        int x = pixel(gaze.x(), screen.x(), screen.width());
        int y = pixel(gaze.y(), screen.y(), screen.height());
        if (clicker.filter(clicking -> clicking.owns(x, y)).isEmpty()) pointer.move(x, y);
        clicker.ifPresent(clicking -> clicking.look(sample, x, y));
    }

    private static int pixel(double fraction, int first, int length) {
        double onScreen = Math.max(0, Math.min(1, fraction));
        return first + (int) Math.round(onScreen * (length - 1));
    }
}
