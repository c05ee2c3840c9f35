package io.saccade.core.settings;

import io.saccade.core.problem.Place;

/** What becomes of the text of a value before it is understood. */
@FunctionalInterface
interface Expansion {
    /** Text that came from the command line or from code, where {@code $} is a character. */
    Expansion NONE = (text, place, problems) -> text;

    String expand(String text, Place place, Problems problems);
}
