package io.saccade.api.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates captures of one type.
 *
 * @since 0.1
 */
public abstract non-sealed class CaptureFactory<C extends Record> extends StageFactory<C> {
    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys that the stage reads and writes; override {@link #ports} if they depend on the settings
     */
    protected CaptureFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings);
        this.ports = ports;
    }

    @Override
    public Ports ports(C settings) {
        return ports;
    }

    @Override
    public abstract Capture create(C settings, StageContext context) throws Exception;

    /**
     * Converts an address to settings, as a pipeline file would contain them: a video capture converts {@code
     * "camera:0"} to {@code Map.of("source", "camera:0")}. Empty if the address belongs to another capture. The method
     * must look at the text only, not at files or devices.
     */
    public Optional<Map<String, Object>> settingsFor(String address) {
        return Optional.empty();
    }

    /**
     * Lists the devices that are present now, for {@code saccade devices}. May open a device only briefly. The core
     * also calls it when it loads a plugin that does not come with Saccade; if it then throws any other exception than
     * the one below, the plugin fails to load.
     *
     * @throws IllegalStateException if the system can't list its devices; the message says what to do
     */
    public List<Device> devices() {
        return List.of();
    }
}
