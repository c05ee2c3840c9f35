package io.saccade.benchmarks;

/** A measurement is not possible here, because something it needs is missing; the message names it. */
final class LeftOutException extends Exception {
    private static final long serialVersionUID = 1L;

    LeftOutException(String message) {
        super(message);
    }
}
