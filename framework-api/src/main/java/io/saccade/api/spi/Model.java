package io.saccade.api.spi;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import java.util.Optional;

/**
 * Reads what a sample carries and adds what it has worked out. Every sample given is, exactly once and in
 * order, emitted, or refused by saying nothing, or held and later emitted or dropped.
 */
@FunctionalInterface
public interface Model extends Stage {
    /** Only called with samples that carry every key the stage reads; others pass by. */
    void process(Sample sample, Emitter out) throws Exception;

    /** The last sample has come: emit or drop what is held. */
    default void flush(Emitter out) throws Exception {}

    /** A model without state that answers each value at once; an empty answer lets the sample go on as it is. */
    static <I, O> Model mapping(Key<I> in, Key<O> out, Mapping<I, O> mapping) {
        return (sample, emitter) -> {
            Optional<O> value = mapping.apply(sample.need(in));
            emitter.emit(value.isPresent() ? sample.with(out, value.get()) : sample);
        };
    }

    /** Where a model's answers go. Only valid inside {@link #process} and {@link #flush}. */
    interface Emitter {
        /**
         * Answers with a sample made from the one given, or from a held one. It is queued, never run inside
         * this call.
         *
         * @throws IllegalStateException when the sample was answered already, was never given, or carries a
         *     key that the stage does not declare
         */
        void emit(Sample sample);

        /**
         * Postpones the answer to the sample given. Later samples, also those that pass this stage by, wait until
         * you emit or drop it. A call that throws after this has given the sample up: forget it, an answer is
         * ignored.
         *
         * @throws IllegalStateException when the stage holds as many samples as it may, see {@link
         *     ModelFactory#mostHeld}
         */
        void hold(Sample sample);

        /** Answers a held sample with nothing. */
        void drop(Sample held);
    }

    /** A function that may fail. */
    @FunctionalInterface
    interface Mapping<I, O> {
        Optional<O> apply(I input) throws Exception;
    }
}
