package io.saccade.api.data;

import java.util.Optional;
import java.util.Set;

/**
 * One moment: an index, a time and typed values under typed keys. Immutable, and readable from any thread.
 *
 * <p>Every sample made from another with {@link #with} belongs to the same moment, and so do the frames
 * drafted for it. The core counts moments, not frames: when no queue, no call and no {@link Held} has the
 * moment any more, all its frames go back to the pool. A stage releases nothing.
 */
public interface Sample {
    /** Strictly increasing along the road, with gaps where samples were dropped. */
    long index();

    /** Position on the source's own time line. */
    long timestampNanos();

    Set<Key<?>> keys();

    <T> Optional<T> get(Key<T> key);

    /**
     * The value under a key that the stage declared as read, where it can't be absent.
     *
     * @throws IllegalStateException when absent
     */
    <T> T need(Key<T> key);

    /** A sample of the same moment that carries this value too, in place of an earlier one under the key. */
    <T> Sample with(Key<T> key, T value);

    /**
     * A frame to be written, off heap, from the pipeline's pool.
     *
     * @throws IllegalStateException once the moment is over
     */
    FrameDraft draft(int width, int height, Frame.Format format);

    /**
     * Keeps the moment beyond the call; for recorders and actuators, since models hold through their
     * emitter. What a stage forgot to close is taken back when the stage closes, and reported.
     */
    Held hold();

    /** A sample that outlives the call it came with. Closing twice does no harm. */
    interface Held extends AutoCloseable {
        Sample sample();

        @Override
        void close();
    }
}
