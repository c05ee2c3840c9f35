package io.saccade.core.device;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A device that is here now.
 *
 * @param address what a pipeline file says to use it, such as {@code camera:0}; empty where none can say it yet
 * @param name what the system calls it, which stays when others are plugged in
 * @param details more about it for people; may be empty
 * @param facts the same for programs, in the order they are told: texts, numbers and booleans
 */
public record FoundDevice(String address, String name, String details, Map<String, Object> facts) {
    public FoundDevice {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
