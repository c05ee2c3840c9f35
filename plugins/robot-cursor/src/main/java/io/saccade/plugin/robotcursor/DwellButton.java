package io.saccade.plugin.robotcursor;

/** The button that a dwell presses. */
public enum DwellButton {
    /** The main button. */
    LEFT,
    /** The button that opens menus. */
    RIGHT,
    /** The wheel's button. */
    MIDDLE
}
