package io.saccade.plugin.linedrawing;

/** Which pixels of a drawing are lines. */
public enum Ink {
    /** The rarer of the two: dark on a bright ground, or bright on a dark one. */
    AUTO,
    /** Dark pixels, as on paper. */
    DARK,
    /** Bright pixels, as {@code edges} draws them. */
    LIGHT
}
