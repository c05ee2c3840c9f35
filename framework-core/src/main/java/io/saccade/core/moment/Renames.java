package io.saccade.core.moment;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import java.util.Map;

/**
 * The pipeline's names for a stage's keys.
 *
 * @param reads for reading: the stage's name of a key to the pipeline's name
 * @param writes the same for writing
 */
public record Renames(Map<String, String> reads, Map<String, String> writes) {
    public static final Renames NONE = new Renames(Map.of(), Map.of());

    public Renames {
        reads = Map.copyOf(reads);
        writes = Map.copyOf(writes);
    }

    public boolean isEmpty() {
        return reads.isEmpty() && writes.isEmpty();
    }

    /** The sample as the stage sees it. */
    public Sample view(MomentSample sample) {
        return isEmpty() ? sample : new RenamedSample(sample, this);
    }

    /** The core's sample behind one that a stage returned. */
    public static MomentSample real(Sample sample) {
        if (sample instanceof MomentSample real) return real;
        if (sample instanceof RenamedSample renamed) return renamed.real();
        throw new IllegalArgumentException("a stage must emit samples created by the core, not its own "
                + sample.getClass().getName());
    }

    <T> Key<T> read(Key<T> key) {
        return renamed(reads, key);
    }

    <T> Key<T> write(Key<T> key) {
        return renamed(writes, key);
    }

    private static <T> Key<T> renamed(Map<String, String> names, Key<T> key) {
        String name = names.get(key.name());
        return name == null ? key : key.renamed(name);
    }
}
