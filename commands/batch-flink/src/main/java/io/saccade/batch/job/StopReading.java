package io.saccade.batch.job;

import org.apache.flink.api.connector.source.SourceEvent;

/** Tells a reader to give its item up, since the batch can't go on. */
public record StopReading() implements SourceEvent {
    private static final long serialVersionUID = 1L;
}
