package io.saccade.api.spi;

/**
 * Creates trainers of one type. A trainer is a capture whose samples are rounds of training of at most one second. Each
 * sample has PROGRESS, and METRICS after a measurement.
 *
 * <p>A trainer writes its outputs in {@code finish()}. The core does not call {@code finish()} when the trainer is
 * interrupted, nor when it is stopped before its own end and before its first METRICS. The trainer then writes its
 * checkpoint in {@code close()}.
 *
 * @since 0.1
 */
public abstract non-sealed class TrainerFactory<C extends Record> extends StageFactory<C> {
    private final Ports ports;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys of the samples, for any settings
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
