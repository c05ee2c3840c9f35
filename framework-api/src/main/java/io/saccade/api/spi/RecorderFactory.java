package io.saccade.api.spi;

/** Makes recorders of one type. */
public abstract non-sealed class RecorderFactory<C extends Record> extends StageFactory<C> {
    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports what the stage reads and writes, whatever its settings; override {@link #ports} where
     *     they matter
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
