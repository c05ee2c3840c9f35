package io.saccade.api.spi;

/**
 * Makes trainers of one type. A trainer is a capture of rounds of learning of at most a second, each with
 * PROGRESS, and METRICS where there is something to say. It commits its files in {@code finish()}, which an
 * interrupted trainer never sees, nor one that is stopped before its own end and its first METRICS: it writes its
 * checkpoint in {@code close()}.
 */
public abstract non-sealed class TrainerFactory<C extends Record> extends StageFactory<C> {
    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports what the rounds carry, whatever the settings
     */
    protected TrainerFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings);
        this.ports = ports;
    }

    @Override
    public Ports ports(C settings) {
        return ports;
    }

    @Override
    public abstract Capture create(C settings, StageContext context) throws Exception;
}
