package io.saccade.api.data;

/**
 * A place on a screen as fractions of its width and height, origin top left. 0..1 is on the screen;
 * estimates may lie outside or be NaN, so whoever acts on one must check.
 */
public record Point(double x, double y) {}
