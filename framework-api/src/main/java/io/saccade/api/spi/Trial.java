package io.saccade.api.spi;

/**
 * A test that {@code saccade doctor} runs on this machine, such as loading a plugin's native libraries. A module
 * {@code provides io.saccade.api.spi.Trial with ...}, with or without stages. Implementations have a public constructor
 * without parameters and do nothing before the first call.
 *
 * @since 0.2
 */
public interface Trial {
    /** The subject of the test, in a word or two: {@code "OpenCV"}. */
    String subject();

    /**
     * Runs the test. Called once, by a thread that may block; the doctor gives up after two minutes.
     *
     * @return the result for users, such as a version
     * @throws UnsupportedOperationException if this machine lacks something optional, with a sentence
     * @throws Exception if the test fails, with a sentence that names the reason and the remedy
     */
    String attempt() throws Exception;
}
