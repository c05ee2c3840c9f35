package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Region;
import java.util.Optional;

/**
 * What is known of a click.
 *
 * @param x pixels of the screen from its left edge
 * @param y pixels of the screen from its upper edge
 * @param left where the left eye was in the frame, in pixels
 * @param right the same of the right eye
 */
record ClickLabel(
        double x, double y, String button, ScreenSize screen, Optional<Region> left, Optional<Region> right) {}
