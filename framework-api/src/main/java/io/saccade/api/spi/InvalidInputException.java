package io.saccade.api.spi;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The user's file or device is wrong: damaged, empty, of another kind, missing or in use. Never a bug of the stage.
 * A stage either sets the item aside ({@link StageContext#setAside}) or throws this. The core tells the message alone;
 * of any other exception it tells the class too, since that one is a bug or a failing machine.
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

    /** @param cause what a library said, for the log and the report; the sentence must be whole without it */
    public InvalidInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The same for a method that can't declare it; the core tells the sentence alone, as ever. */
    public UncheckedIOException unchecked() {
        return new UncheckedIOException(getMessage(), this);
    }
}
