package io.saccade.plugin.linedrawing;

/** What of a drawing are its lines. */
public enum Ink {
    /** What there is less of: dark on a bright ground, or bright on a dark one. */
    AUTO,
    /** What is dark, as on paper. */
    DARK,
    /** What is bright, as {@code edges} draws. */
    LIGHT
}
