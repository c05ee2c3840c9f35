package io.saccade.plugin.robotcursor;

/** How gaze clicks. */
public enum ClickKind {
    /** Gaze never clicks. */
    NONE,
    /** A rest clicks. */
    DWELL,
    /** A rest opens a magnifier, and a rest in it clicks. */
    ZOOM
}
