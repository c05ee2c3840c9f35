package io.saccade.api.spi;

/**
 * Creates recorders of one type.
 *
 * @since 0.1
 */
public abstract non-sealed class RecorderFactory<C extends Record> extends StageFactory<C> {
    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys that the stage reads and writes; override {@link #ports} if they depend on the settings
     */
    protected RecorderFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings);
        this.ports = ports;
    }

    @Override
    public Ports ports(C settings) {
        return ports;
    }

    @Override
    public abstract Recorder create(C settings, StageContext context) throws Exception;
}
