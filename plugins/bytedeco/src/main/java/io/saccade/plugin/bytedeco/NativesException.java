package io.saccade.plugin.bytedeco;

import io.saccade.api.spi.InvalidInputException;
import java.io.UncheckedIOException;

/**
 * Thrown when native libraries can't be loaded on this machine. The message is a sentence with the reason and the
 * remedy.
 */
public final class NativesException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    NativesException(InvalidInputException failure) {
        super(failure.getMessage(), failure);
    }
}
