package io.saccade.api.data;

import java.util.Optional;
import java.util.Set;

/**
 * An index, a time stamp, and typed values under typed keys. Immutable; any thread may read it.
 *
 * <p>All samples derived from one another with {@link #with} share one moment, which owns the frames drafted for them.
 * The core counts the users of a moment: queues, running calls and {@link Held} samples. When the count reaches zero,
 * all its frames return to the pool. Stages never release frames.
 *
 * @since 0.1
 */
@NonExtendable
public interface Sample {
    /** The number of the sample. Strictly increasing, with gaps where samples were dropped. */
    long index();

    /** The time stamp in nanoseconds: media time for files, the pipeline's clock for live sources. */
    long timestampNanos();

    /** The keys that have a value. */
    Set<Key<?>> keys();

    /** The value under a key, or empty. */
    <T> Optional<T> get(Key<T> key);

    /**
     * The value under a key that the stage reads; the core calls a stage only with samples that have it.
     *
     * @throws IllegalStateException if the sample has no value under the key
     */
    <T> T need(Key<T> key);

    /** Returns a sample of the same moment with this value added, or replaced if the key has a value already. */
    <T> Sample with(Key<T> key, T value);

    /**
     * Allocates a frame from the pipeline's pool, off heap, to be written by the stage.
     *
     * @param width in pixels
     * @param height in pixels
     * @throws IllegalStateException if the moment is over
     */
    FrameDraft draft(int width, int height, Frame.Format format);

    /**
     * Keeps the moment alive after the call. For recorders and actuators; models use {@code Emitter.hold}. When the
     * stage closes, the core releases what the stage did not, and reports it.
     */
    Held hold();

    /** A sample that is valid until {@link #close}. */
    @NonExtendable
    interface Held extends AutoCloseable {
        /** The sample. */
        Sample sample();

        /** Releases the moment. A second call has no effect. */
        @Override
        void close();
    }
}
