package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.FrameSize;
import io.saccade.api.data.Region;
import java.time.Instant;
import java.util.Optional;

/**
 * The data of a click.
 *
 * @param x pixels from the screen's left edge
 * @param y pixels from the screen's upper edge
 * @param left region of the left eye in the frame, in pixels
 * @param right region of the right eye in the frame, in pixels
 * @param frame size of the camera's frame
 * @param time when it was clicked
 */
record ClickLabel(
        double x,
        double y,
        String button,
        ScreenSize screen,
        Optional<Region> left,
        Optional<Region> right,
        Optional<FrameSize> frame,
        Optional<Instant> time) {
    /** The same label without its time, which differs when the same film is collected again. */
    ClickLabel undated() {
        return new ClickLabel(x, y, button, screen, left, right, frame, Optional.empty());
    }
}
