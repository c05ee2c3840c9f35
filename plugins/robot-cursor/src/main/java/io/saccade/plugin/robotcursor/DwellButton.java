package io.saccade.plugin.robotcursor;

/** What a dwell presses. */
public enum DwellButton {
    /** The main button. */
    LEFT,
    /** The one that opens menus. */
    RIGHT,
    /** The wheel's. */
    MIDDLE
}
