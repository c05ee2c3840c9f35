package io.saccade.core.conformance;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.util.Optional;
import java.util.Set;

/**
 * The source of the stage under test: samples with the keys that it reads, and three without any key at the end, so that
 * nothing but the stage itself can still refer to an earlier frame.
 */
final class SpecimenSource extends CaptureFactory<SpecimenSource.Settings> {
    static final String TYPE = "conformance-source";
    private static final int EMPTY_AT_END = 3;
    private static final int PAUSE_MILLIS = 2;

    private final Set<Key<?>> keys;
    private final long count;

    record Settings() {}

    /** @param count number of samples with keys */
    SpecimenSource(Set<Key<?>> keys, long count) {
        super(TYPE, Settings.class, Ports.none().writing(keys.toArray(new Key<?>[0])));
        this.keys = keys;
        this.count = count;
    }

    @Override
    public Capture create(Settings settings, StageContext context) {
        return new Capture() {
            private long next;

            @Override
            public Optional<Sample> read() throws InterruptedException {
                if (count > 0 && next == count + EMPTY_AT_END) return Optional.empty();
                if (count == 0) return Optional.empty();
                if (count == Long.MAX_VALUE) Thread.sleep(PAUSE_MILLIS); // a run that is interrupted need not be busy
                Sample sample = context.sample(Specimens.timestampNanos(next));
                return Optional.of(next++ < count ? filled(sample) : sample);
            }

            private Sample filled(Sample sample) {
                Sample filled = sample;
                for (Key<?> key : keys) filled = Specimens.with(filled, key);
                return filled;
            }
        };
    }
}
