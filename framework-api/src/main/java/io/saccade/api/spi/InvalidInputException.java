package io.saccade.api.spi;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The user's file or device is wrong: damaged, empty, of another kind, missing or in use. Never a bug of the stage. A
 * stage either sets the item aside ({@link StageContext#setAside}) or throws this. The core shows only the message; for
 * any other exception it also shows the class, since that is a bug or a machine failure.
 *
 * @since 0.1
 */
public class InvalidInputException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence names the file or device, the rule, the value and the remedy: {@code "talk.wav has no sound: its
     *     header is followed by 0 bytes; record it again"}
     */
    public InvalidInputException(String sentence) {
        super(sentence);
    }

    /** @param cause the exception of a library, for the log and the report; the sentence must be complete without it */
    public InvalidInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * Wraps this for a method that can't declare it; the core still shows the sentence alone.
     *
     * @since 0.2
     */
    public UncheckedIOException unchecked() {
        return new UncheckedIOException(getMessage(), this);
    }
}
