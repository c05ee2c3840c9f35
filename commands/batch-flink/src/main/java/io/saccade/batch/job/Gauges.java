package io.saccade.batch.job;

import io.saccade.batch.work.Lines;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.MetricGroup;

/** The progress of a batch, as metrics of the enumerator. Any thread. */
final class Gauges {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger setAside = new AtomicInteger();
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong filmMillis = new AtomicLong();
    private volatile List<String> underWay = List.of();

    void register(MetricGroup group, int items) {
        group.gauge("itemsTotal", () -> items);
        group.gauge("itemsDone", done::get);
        group.gauge("itemsSetAside", setAside::get);
        group.gauge("samples", samples::get);
        group.gauge("filmMillis", filmMillis::get);
        group.gauge("underWay", () -> Lines.of(underWay));
    }

    /** An item whose attempts did not end here. */
    void settled(boolean isDone) {
        (isDone ? done : setAside).incrementAndGet();
    }

    void ended(ReaderMessage message) {
        settled(message.done());
        samples.addAndGet(message.samples());
        filmMillis.addAndGet(Math.round(message.filmSeconds() * 1000));
    }

    void underWay(List<String> keys) {
        underWay = keys;
    }
}
