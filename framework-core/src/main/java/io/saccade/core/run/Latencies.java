package io.saccade.core.run;

import io.saccade.core.report.Report.Latency;
import io.saccade.core.road.CallTimes;
import org.HdrHistogram.Histogram;

/** Summarizes the durations of calls. */
final class Latencies {
    static final Latency NONE = new Latency(0, 0, 0, 0, 0);

    private Latencies() {}

    static Latency of(Histogram nanos) {
        if (nanos.getTotalCount() == 0) return NONE;
        return new Latency(
                micros(nanos.getValueAtPercentile(50)),
                micros(nanos.getValueAtPercentile(90)),
                micros(nanos.getValueAtPercentile(95)),
                micros(nanos.getValueAtPercentile(99)),
                micros(nanos.getMaxValue()));
    }

    static Latency of(CallTimes calls) {
        long[] nanos = calls.percentiles(0.5, 0.9, 0.95, 0.99);
        return new Latency(
                micros(nanos[0]), micros(nanos[1]), micros(nanos[2]), micros(nanos[3]), micros(calls.longest()));
    }

    private static long micros(long nanos) {
        return Math.round(nanos / 1e3);
    }
}
