package io.saccade.api.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A device that is present now.
 *
 * @param address its name in pipeline files, such as {@code camera:0}; empty if pipelines can't use it yet
 * @param name the system's name, which stays when other devices are plugged in
 * @param details more information for users; may be empty
 * @param facts the same for programs, in display order: texts, numbers and booleans
 * @since 0.2
 */
public record FoundDevice(String address, String name, String details, Map<String, Object> facts) {
    /** Copies the facts. */
    public FoundDevice {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
