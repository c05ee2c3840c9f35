package io.saccade.api.data;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Converts the values of a key to plain trees and back, for recordings that are replayed. A tree consists of maps with
 * text keys, lists, texts, numbers and booleans, as JSON has them; after JSON, a number may have another class, such as
 * {@code Long} in place of {@code Integer}. A codec covers every component of a value, so that a replayed value equals
 * the recorded one.
 *
 * <pre>{@code
 * Codec.of(mood -> Map.of("joy", mood.joy()), tree -> new Mood(Codec.number(((Map<?, ?>) tree).get("joy"))))
 * }</pre>
 *
 * @param <T> the type of the values
 * @since 0.2
 */
public final class Codec<T> {
    private final Function<? super T, ?> encoder;
    private final BiFunction<Object, Sample, ? extends T> decoder;

    private Codec(Function<? super T, ?> encoder, BiFunction<Object, Sample, ? extends T> decoder) {
        this.encoder = Objects.requireNonNull(encoder, "encoder");
        this.decoder = Objects.requireNonNull(decoder, "decoder");
    }

    /**
     * Creates a codec.
     *
     * @param encoder converts a value to a tree; NaN and the infinities are allowed
     * @param decoder converts the tree back; reads numbers that may be NaN or infinite with {@link #number}
     */
    public static <T> Codec<T> of(Function<? super T, ?> encoder, Function<Object, ? extends T> decoder) {
        return new Codec<>(encoder, (tree, sample) -> decoder.apply(tree));
    }

    /**
     * Creates a codec for values that contain frames.
     *
     * @param decoder converts the tree back, with frames that it drafts from the sample
     */
    public static <T> Codec<T> ofFrames(
            Function<? super T, ?> encoder, BiFunction<Object, Sample, ? extends T> decoder) {
        return new Codec<>(encoder, decoder);
    }

    /** The codec of a class that trees contain as it is; its numbers are converted to that class. */
    static <T> Codec<T> plain(Class<T> type) {
        return of(value -> value, Plain.reader(type));
    }

    /** Reads a number from a tree: a number, or {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"}. */
    public static double number(Object tree) {
        return tree instanceof String text ? Double.parseDouble(text) : ((Number) tree).doubleValue();
    }

    /** The encoder's tree, in which numbers may be NaN or infinite. */
    Object encode(T value) {
        return encoder.apply(value);
    }

    T decode(Object tree, Sample sample) {
        return decoder.apply(tree, sample);
    }
}
