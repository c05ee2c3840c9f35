package io.saccade.api.spi;

/**
 * Something that {@code saccade doctor} tries on this machine, such as loading the natives of a library plugin. A
 * module {@code provides io.saccade.api.spi.Trial with ...}, beside its stages or without any. Implementations have a
 * public constructor without parameters and do nothing before they are asked.
 */
public interface Trial {
    /** What is tried, in a word or two: {@code "OpenCV"}. */
    String subject();

    /**
     * Tries it for real. Called once, by a thread that may wait; the doctor gives up after two minutes.
     *
     * @return what was found, for people, such as a version
     * @throws UnsupportedOperationException where this machine lacks something that is not needed, with a sentence
     * @throws Exception where it should work and does not, with a sentence that names the reason and the remedy
     */
    String attempt() throws Exception;
}
