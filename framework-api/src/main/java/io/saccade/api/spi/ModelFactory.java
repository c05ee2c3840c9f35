package io.saccade.api.spi;

/** Makes models of one type. */
public abstract non-sealed class ModelFactory<C extends Record> extends StageFactory<C> {
    private static final int MOST_HELD = 1024;

    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports what the stage reads and writes, whatever its settings; override {@link #ports} where
     *     they matter
     */
    protected ModelFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings);
        this.ports = ports;
    }

    @Override
    public Ports ports(C settings) {
        return ports;
    }

    @Override
    public abstract Model create(C settings, StageContext context) throws Exception;

    /**
     * Whether each sample's answer depends on that sample alone. Then a pipeline may ask for several
     * {@code workers}, each with a model of its own from {@link #create}; the core keeps the order.
     */
    public boolean stateless() {
        return false;
    }

    /** The same, where it depends on the settings. */
    public boolean stateless(C settings) {
        return stateless();
    }

    /**
     * How many samples a model may hold at a time, so that one that forgets to answer does not fill the memory.
     * Override it for a stage that needs more than 1,024.
     */
    public int mostHeld(C settings) {
        return MOST_HELD;
    }
}
