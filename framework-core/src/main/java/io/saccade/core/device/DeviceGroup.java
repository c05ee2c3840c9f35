package io.saccade.core.device;

import io.saccade.api.spi.FoundDevice;
import java.util.List;
import java.util.Optional;

/**
 * All devices of one kind.
 *
 * @param kind in the plural, such as {@code cameras}
 * @param note if there are none or some can't be listed: why, and the remedy, as a sentence
 */
public record DeviceGroup(String kind, List<FoundDevice> devices, Optional<String> note) {
    public DeviceGroup {
        devices = List.copyOf(devices);
    }
}
