package io.saccade.core.run;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.core.moment.Renames;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A source that keeps a time of its own, such as a film, goes on where it failed when it is opened again: it begins anew,
 * and what it gave before is left out, so that time stamps go on increasing. A source whose time stamps never increased
 * gives everything. One thread.
 */
final class ResumedCapture {
    private final BooleanSupplier stopping;
    private boolean increases = true;
    private long latestNanos = Long.MIN_VALUE;
    private long givenNanos = Long.MIN_VALUE;

    /** @param stopping whether the run shall end, also while samples are left out */
    ResumedCapture(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /** One opening of the source. */
    Capture opened(Capture capture) {
        givenNanos = increases ? latestNanos : Long.MIN_VALUE;
        return () -> read(capture);
    }

    private Optional<Sample> read(Capture capture) throws Exception {
        Optional<Sample> sample = capture.read();
        while (sample.isPresent() && sample.get().timestampNanos() <= givenNanos) {
            Renames.real(sample.get()).moment().leave();
            sample = stopping.getAsBoolean() ? Optional.empty() : capture.read();
        }
        sample.ifPresent(fresh -> take(fresh.timestampNanos()));
        return sample;
    }

    private void take(long nanos) {
        increases &= nanos > latestNanos;
        latestNanos = nanos;
        givenNanos = Long.MIN_VALUE;
    }
}
