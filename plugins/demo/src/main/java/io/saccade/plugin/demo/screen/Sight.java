package io.saccade.plugin.demo.screen;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.util.Optional;

/**
 * What a person sees on the screen at one time, in pixels of it.
 *
 * @param target the orange disc to click on
 * @param radius of the disc
 * @param pointer where the pointer is
 * @param magnifier the window with an orange frame
 */
record Sight(Optional<Point> target, double radius, Point pointer, Optional<Region> magnifier) {}
