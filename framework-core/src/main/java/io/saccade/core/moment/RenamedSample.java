package io.saccade.core.moment;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sample as seen by a stage whose keys the pipeline renames. */
public final class RenamedSample implements Sample {
    private final MomentSample sample;
    private final Renames renames;

    public RenamedSample(MomentSample sample, Renames renames) {
        this.sample = sample;
        this.renames = renames;
    }

    /** The sample under the pipeline's key names. */
    public MomentSample real() {
        return sample;
    }

    @Override
    public long index() {
        return sample.index();
    }

    @Override
    public long timestampNanos() {
        return sample.timestampNanos();
    }

    @Override
    public Set<Key<?>> keys() {
        Set<Key<?>> seen = new LinkedHashSet<>();
        for (Key<?> key : sample.keys()) {
            if (!renames.reads().containsKey(key.name())) seen.add(key);
            for (Map.Entry<String, String> rename : renames.reads().entrySet()) {
                if (rename.getValue().equals(key.name())) seen.add(key.renamed(rename.getKey()));
            }
        }
        return seen;
    }

    @Override
    public <T> Optional<T> get(Key<T> key) {
        return sample.get(renames.read(key));
    }

    @Override
    public <T> T need(Key<T> key) {
        return sample.need(renames.read(key));
    }

    @Override
    public <T> Sample with(Key<T> key, T value) {
        return new RenamedSample(sample.with(renames.write(key), value), renames);
    }

    @Override
    public FrameDraft draft(int width, int height, Frame.Format format) {
        return sample.draft(width, height, format);
    }

    @Override
    public Held hold() {
        Held held = sample.hold();
        return new Held() {
            @Override
            public Sample sample() {
                return RenamedSample.this;
            }

            @Override
            public void close() {
                held.close();
            }
        };
    }
}
