package io.saccade.api.spi;

import java.util.Optional;

/** The person at the terminal. Any thread, one question at a time. */
public interface Terminal {
    /** Shows a text and goes to the next line. From the first on, the core shows no progress in between. */
    void say(String text);

    /**
     * Shows a question and waits for the line that is typed behind it.
     *
     * @return without its end of line; empty when nothing more can be typed (Ctrl-D, or the end of what was piped
     *     in), and when the run is being stopped
     */
    Optional<String> ask(String question) throws InterruptedException;
}
