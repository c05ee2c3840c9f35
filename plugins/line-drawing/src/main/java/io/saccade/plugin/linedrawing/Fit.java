package io.saccade.plugin.linedrawing;

/** How drawings of any size get into a network of one size. */
public enum Fit {
    /** All of it at once, scaled to the network's size, and what comes out scaled back. */
    SCALE,
    /** In overlapping tiles of the network's size, each as it is. */
    TILE
}
