package io.saccade.plugin.training;

import io.saccade.api.spi.InvalidInputException;

/** A checkpoint can't be written, read or used here. The message is a sentence for the user. */
public final class CheckpointException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    public CheckpointException(String message) {
        super(message);
    }

    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
