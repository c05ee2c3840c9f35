package io.saccade.plugin.linedrawing;

/** How a drawing of any size is adapted to a network of one size. */
public enum Fit {
    /** The whole drawing, scaled to the network's size, and the result scaled back. */
    SCALE,
    /** In overlapping, unscaled tiles of the network's size. */
    TILE
}
