package io.saccade.core.device;

import java.util.List;
import java.util.Optional;

/** Looks for devices of one kind. */
interface DeviceFinder {
    /** In the plural. */
    String kind();

    /**
     * What is here now.
     *
     * @throws Exception with a sentence where the system does not tell
     */
    List<FoundDevice> find() throws Exception;

    /** After looking: what could not be looked at, as a sentence. */
    default Optional<String> note() {
        return Optional.empty();
    }

    /** What to say when there are none. */
    String none();
}
