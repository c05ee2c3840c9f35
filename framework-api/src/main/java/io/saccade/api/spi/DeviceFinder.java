package io.saccade.api.spi;

import java.util.List;
import java.util.Optional;

/**
 * Finds devices of one kind, such as screens, for {@code saccade devices}. A module
 * {@code provides io.saccade.api.spi.DeviceFinder with ...}, with or without stages. Implementations have a public
 * constructor without parameters and do nothing before the first call. Cameras are found by
 * {@link CaptureFactory#devices()}.
 *
 * @since 0.2
 */
public interface DeviceFinder {
    /** The kind in the plural, such as {@code screens}. */
    String kind();

    /** Whether the search needs a display. If there is none, {@link #find} is not called. */
    default boolean needsDisplay() {
        return false;
    }

    /**
     * Finds the devices that are present now. Called by a thread that may block for eight seconds.
     *
     * @throws Exception with a sentence as its message, if the system can't list them
     */
    List<FoundDevice> find() throws Exception;

    /** After {@link #find}: devices that could not be listed, as a sentence. */
    default Optional<String> note() {
        return Optional.empty();
    }

    /** The message if there are none, such as {@code no microphone was found}. */
    String none();

    /** What to use in place of such a device, such as {@code a sound file does as well}. */
    String instead();
}
