package io.saccade.core.road;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Reads a capture to its end, or until the run stops, and sends its samples down the road. */
public final class CaptureLoop implements Task {
    private final StageStats stats;
    private final Set<Key<?>> writes;
    private final Recovery<Capture> recovery;
    private final BooleanSupplier stopping;
    private final Link first;
    private final long maxSamples;
    private final InterruptibleCall reading;
    private Capture capture;
    private long lastIndex = -1;
    private volatile long read;
    private volatile long lastNanos;
    private volatile boolean exhausted;

    /**
     * @param stopping whether the run is stopping; checked before every read, and when a read was interrupted
     * @param maxSamples number of samples after which the road ends
     */
    public CaptureLoop(
            Capture capture,
            StageStats stats,
            Set<Key<?>> writes,
            Recovery<Capture> recovery,
            BooleanSupplier stopping,
            long maxSamples,
            Link first) {
        this.capture = capture;
        this.stats = stats;
        this.writes = writes;
        this.recovery = recovery;
        this.stopping = stopping;
        this.reading = new InterruptibleCall(stopping);
        this.maxSamples = maxSamples;
        this.first = first;
    }

    /** How many samples were read so far. Any thread. */
    public long samples() {
        return read;
    }

    /** The time stamp of the last sample that was read. Any thread. */
    public long sourceNanos() {
        return lastNanos;
    }

    /** Whether the capture reached its end, and nothing else ended it. Any thread. */
    public boolean exhausted() {
        return exhausted;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes it
    public void run() throws StageFailure, InterruptedException {
        while (read < maxSamples) {
            Optional<MomentSample> sample;
            try {
                sample = read();
            } catch (Throwable e) { // a plugin's linkage error must reach the report like any other failure
                if (stopping.getAsBoolean() && Interruptions.caused(e)) break;
                recover(e);
                continue;
            }
            if (sample.isEmpty()) break;
            read++;
            stats.given();
            first.accept(sample.get());
        }
        first.end();
    }

    private void recover(Throwable failure) throws StageFailure, InterruptedException {
        if (failure instanceof InterruptedException interruption) throw interruption;
        stats.arrivedAndFailed();
        capture = recovery.after(failure, lastIndex + 1);
    }

    private Optional<MomentSample> read() throws Exception {
        if (!reading.begin()) return Optional.empty();
        try {
            long start = stats.start();
            Optional<MomentSample> sample = capture.read().map(this::checked);
            long now = stats.stop(start);
            sample.ifPresent(fresh -> fresh.moment().born(now));
            exhausted = sample.isEmpty();
            return sample;
        } finally {
            reading.end();
        }
    }

    /** Interrupts a blocking read. Call it after {@code stopping} has become true. Any thread. */
    public void interruptRead() {
        reading.interrupt();
    }

    private MomentSample checked(Sample sample) {
        MomentSample real = Renames.real(sample);
        if (real.index() <= lastIndex) {
            throw new IllegalStateException(
                    "sample " + real.index() + " came after sample " + lastIndex + ": indices must increase");
        }
        Key<?> undeclared = real.firstBeyond(writes);
        if (undeclared != null) {
            throw new IllegalStateException("stage '" + stats.name() + "' wrote '" + undeclared
                    + "', which its ports do not declare: add .writing(...) to them");
        }
        lastIndex = real.index();
        lastNanos = real.timestampNanos();
        return real;
    }
}
