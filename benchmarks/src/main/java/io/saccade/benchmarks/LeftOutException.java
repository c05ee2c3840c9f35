package io.saccade.benchmarks;

/** Something can't be measured here, because what it needs is not there; the message says what. */
final class LeftOutException extends Exception {
    private static final long serialVersionUID = 1L;

    LeftOutException(String message) {
        super(message);
    }
}
