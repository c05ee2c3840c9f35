package io.saccade.core.doctor;

import java.util.Optional;

/**
 * The result of one test.
 *
 * @param remedy what to do, if it does not work
 */
public record Finding(State state, String subject, String text, Optional<String> remedy) {
    /** The result. */
    public enum State {
        WORKS("works"),
        ABSENT("absent"),
        BROKEN("broken");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Finding works(String subject, String text) {
        return new Finding(State.WORKS, subject, text, Optional.empty());
    }

    /** Missing, which is no error: few pipelines need it. */
    static Finding absent(String subject, String text, String remedy) {
        return new Finding(State.ABSENT, subject, text, Optional.of(remedy));
    }

    static Finding broken(String subject, String text, String remedy) {
        return new Finding(State.BROKEN, subject, text, Optional.of(remedy));
    }
}
