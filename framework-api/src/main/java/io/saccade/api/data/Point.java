package io.saccade.api.data;

/**
 * A point on a screen, as fractions of its width and height, origin top left. 0..1 is on the screen; estimates may lie
 * outside or be NaN, so check a point before acting on it.
 *
 * @since 0.1
 */
public record Point(double x, double y) {}
