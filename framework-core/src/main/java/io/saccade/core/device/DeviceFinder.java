package io.saccade.core.device;

import java.util.List;
import java.util.Optional;

/** Finds devices of one kind. */
interface DeviceFinder {
    /** The kind in the plural. */
    String kind();

    /**
     * Finds the devices that are present now.
     *
     * @throws Exception with a sentence as its message, if the system can't list them
     */
    List<FoundDevice> find() throws Exception;

    /** After {@link #find}: devices that could not be listed, as a sentence. */
    default Optional<String> note() {
        return Optional.empty();
    }

    /** The message if there are none. */
    String none();
}
