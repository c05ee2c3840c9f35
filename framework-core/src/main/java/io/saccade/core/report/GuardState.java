package io.saccade.core.report;

/** What the guard of an actuator permits now. */
public enum GuardState {
    /** The actuator acts. */
    ACTS,
    /** A dry run: nothing is moved or switched. */
    DRY_RUN,
    /** The user has moved the mouse within the last two seconds, so the pointer waits. */
    HAND,
    /** A stage has paused the pointer, as when the user closed both eyes. */
    PAUSED,
    /** The user moved the pointer into a corner of the screen: it is not moved for the rest of the run. */
    CORNER,
    /** The kill key was pressed: the actuator does not act for the rest of the run. */
    KILL_KEY
}
