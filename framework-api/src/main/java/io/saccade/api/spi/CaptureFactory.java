package io.saccade.api.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes captures of one type. */
public abstract non-sealed class CaptureFactory<C extends Record> extends StageFactory<C> {
    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports what the stage reads and writes, whatever its settings; override {@link #ports} where
     *     they matter
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
     * The settings that open an address in place of a block, as they would stand in a pipeline file: a video
     * capture answers {@code "camera:0"} with {@code Map.of("source", "camera:0")}. Empty for an address
     * that is another capture's. Pure: looks at the text alone.
     */
    public Optional<Map<String, Object>> settingsFor(String address) {
        return Optional.empty();
    }

    /**
     * The devices that are here now, for {@code saccade devices}. Looks, and opens none of them for long.
     *
     * @throws IllegalStateException where the system does not tell, with a sentence that says what to do
     */
    public List<Device> devices() {
        return List.of();
    }
}
