package io.saccade.api.data;

/**
 * A rectangle of pixels, origin top left.
 *
 * @param x left edge, included
 * @param y top edge, included
 * @since 0.1
 */
public record Region(int x, int y, int width, int height) {}
