package io.saccade.core.settings;

import io.saccade.core.problem.Place;

/** Expands variables in the text of a value before it is interpreted. */
@FunctionalInterface
interface Expansion {
    /** For text from the command line or from code, where {@code $} is an ordinary character. */
    Expansion NONE = (text, place, problems) -> text;

    String expand(String text, Place place, Problems problems);
}
