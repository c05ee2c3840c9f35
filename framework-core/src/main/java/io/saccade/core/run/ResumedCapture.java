package io.saccade.core.run;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.core.moment.Renames;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Resumes a source after a restart. A source with its own time, such as a film, starts again from its beginning;
 * samples up to the last time stamp are discarded, so that time stamps keep increasing. If the time stamps of a source
 * did not increase, all its samples are used. One thread.
 */
final class ResumedCapture {
    private final BooleanSupplier stopping;
    private boolean increases = true;
    private long latestNanos = Long.MIN_VALUE;
    private long givenNanos = Long.MIN_VALUE;

    /** @param stopping whether the run should end; also checked while samples are discarded */
    ResumedCapture(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /** Wraps the source after it was opened or reopened. */
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
