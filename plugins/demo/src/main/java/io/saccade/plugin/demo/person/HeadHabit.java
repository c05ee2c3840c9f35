package io.saccade.plugin.demo.person;

/** What a person does with the head. */
public enum HeadHabit {
    /** Sways by less than a centimetre. */
    STILL,
    /** Moves slowly and changes its posture. */
    MOVES,
    /** In addition, leaves the frame now and then. */
    SITS_DOWN_ANEW,
    /** Sits still, 10 cm from the place of the others. */
    SITS_ASIDE
}
