package io.saccade.api.spi;

/** Makes environments of one type. */
public abstract non-sealed class EnvironmentFactory<C extends Record> extends StageFactory<C> {
    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports what the stage reads and writes, whatever its settings; override {@link #ports} where
     *     they matter
     */
    protected EnvironmentFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings);
        this.ports = ports;
    }

    @Override
    public Ports ports(C settings) {
        return ports;
    }

    @Override
    public abstract Environment create(C settings, StageContext context) throws Exception;
}
