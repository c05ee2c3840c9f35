package io.saccade.api.spi;

import io.saccade.api.data.Key;
import io.saccade.api.data.NonExtendable;
import io.saccade.api.data.Sample;
import java.util.Optional;

/**
 * Computes new values from the values of a sample: gaze from eyes, a drawing from a frame. For each sample the model
 * does one of three things:
 *
 * <ul>
 *   <li>it calls {@code out.emit(sample.with(KEY, value))};
 *   <li>it returns without a call, which discards the sample;
 *   <li>it calls {@code out.hold(sample)}, and emits or drops the sample during a later call.
 * </ul>
 *
 * <p>The core preserves the order of samples. It calls a model by one thread at a time.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Model extends Stage {
    /**
     * Processes one sample. The core calls it only with samples that have every key that the stage reads; other samples
     * skip the stage.
     *
     * @throws Exception when the stage can't process the sample; the run fails, or follows the stage's {@code on-error}
     */
    void process(Sample sample, Emitter out) throws Exception;

    /** Called after the last sample. Emit or drop all samples that the model holds. */
    default void flush(Emitter out) throws Exception {}

    /**
     * Returns a stateless model that computes one value from another.
     *
     * @param in the key to read
     * @param out the key to write
     * @param mapping computes the value; if the result is empty, the sample goes on without it
     */
    static <I, O> Model mapping(Key<I> in, Key<O> out, Mapping<I, O> mapping) {
        return (sample, emitter) -> {
            Optional<O> value = mapping.apply(sample.need(in));
            emitter.emit(value.isPresent() ? sample.with(out, value.get()) : sample);
        };
    }

    /** Takes the results of a model. Valid only during {@link #process} and {@link #flush}, on the calling thread. */
    @NonExtendable
    interface Emitter {
        /**
         * Passes a sample on to the next stage. The sample must derive, by {@code with}, from the current sample or
         * from a held one. Later stages run after this call, never inside it.
         *
         * @throws IllegalStateException when the sample was emitted or dropped before, did not come from the core, or
         *     has a new key that the stage does not declare
         */
        void emit(Sample sample);

        /**
         * Keeps the current sample for later. While you hold a sample, all later samples, including those that skip
         * your stage, wait until you emit or drop it. If {@code process} throws after this call, the sample counts as
         * failed: forget it, a later {@code emit} or {@code drop} of it is ignored.
         *
         * @throws IllegalStateException when the stage already holds {@link ModelFactory#mostHeld} samples
         */
        void hold(Sample sample);

        /** Discards a held sample. */
        void drop(Sample held);
    }

    /**
     * A function that may throw a checked exception.
     *
     * @param <I> the type of the value read
     * @param <O> the type of the value written
     */
    @FunctionalInterface
    interface Mapping<I, O> {
        /**
         * Computes the value.
         *
         * @return empty to pass the sample on without a value
         * @throws Exception when it can't be computed; the call of the model fails
         */
        Optional<O> apply(I input) throws Exception;
    }
}
