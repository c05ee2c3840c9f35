package io.saccade.core.problem;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.InvalidSetting;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * The text shown for an exception. A user's mistake is shown as its sentence alone; any other exception with its class,
 * because {@code f/late/Late} alone explains nothing.
 */
public final class Reason {
    private Reason() {}

    /** One line for the user. */
    public static String of(Throwable failure) {
        Throwable cause = unwrapped(failure);
        String message = cause.getMessage();
        String type = name(cause);
        if (message == null || message.isBlank()) return type;
        return isSentence(cause) ? message : type + ": " + message;
    }

    private static String name(Throwable cause) {
        String simple = cause.getClass().getSimpleName();
        return simple.isEmpty() ? cause.getClass().getName() : simple; // an anonymous class has no simple name
    }

    private static boolean isSentence(Throwable cause) {
        return cause instanceof InvalidInputException || cause instanceof InvalidSetting || cause instanceof Told;
    }

    /** The cause without exceptions that only carry another one out of a method that can't declare it. */
    public static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && isCarrier(cause)) cause = cause.getCause();
        return cause;
    }

    private static boolean isCarrier(Throwable cause) {
        return cause instanceof UncheckedIOException
                || cause instanceof ExecutionException
                || cause instanceof CompletionException;
    }
}
