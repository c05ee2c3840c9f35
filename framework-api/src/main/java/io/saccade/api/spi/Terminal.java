package io.saccade.api.spi;

import java.util.Optional;

/**
 * The terminal of the user. Any thread, one question at a time.
 *
 * @since 0.1
 */
public interface Terminal {
    /** Prints a line of text. From the first call on, the core prints no progress. */
    void say(String text);

    /**
     * Prints a question and waits for the line that the user types.
     *
     * @return the line without its end; empty at the end of input (Ctrl-D, or the end of a pipe), and when the run is
     *     stopping
     */
    Optional<String> ask(String question) throws InterruptedException;
}
