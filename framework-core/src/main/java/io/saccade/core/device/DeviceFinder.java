package io.saccade.core.device;

import java.util.List;

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

    /** What to say when there are none. */
    String none();
}
