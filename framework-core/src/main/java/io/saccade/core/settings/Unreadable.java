package io.saccade.core.settings;

import io.saccade.core.problem.Place;

/** An error after which the text can't be read any further. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    Unreadable(Place place, String sentence) {
        super(sentence);
        this.place = place;
    }

    void tell(Problems problems) {
        tellAt(place, problems);
    }

    /** Reports the error at another place, for text that is a value of something else. */
    void tellAt(Place whole, Problems problems) {
        problems.add(whole, String.valueOf(getMessage()));
    }
}
