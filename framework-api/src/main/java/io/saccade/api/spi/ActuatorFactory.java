package io.saccade.api.spi;

/**
 * Creates actuators of one type.
 *
 * @since 0.1
 */
public abstract non-sealed class ActuatorFactory<C extends Record> extends StageFactory<C> {
    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys that the stage reads and writes; override {@link #ports} if they depend on the settings
     */
    protected ActuatorFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings);
        this.ports = ports;
    }

    @Override
    public Ports ports(C settings) {
        return ports;
    }

    @Override
    public abstract Actuator create(C settings, StageContext context) throws Exception;
}
