package io.saccade.api.data;

import java.util.Objects;
import java.util.function.Function;

/**
 * The name and the type of a value in a sample. Two keys are equal if their names and types are equal. A pipeline in
 * which one name has two types is an error. Names are in lower camel case and appear in traces.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
public final class Key<T> {
    private final String name;
    private final Class<T> type;
    private final Codec<T> codec;
    private final Function<? super T, ?> traced;
    private final boolean large;

    private Key(String name, Class<T> type, Codec<T> codec, Function<? super T, ?> traced, boolean large) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.codec = Objects.requireNonNull(codec, "codec");
        this.traced = Objects.requireNonNull(traced, "traced");
        this.large = large;
    }

    /**
     * Creates a key of texts, booleans, or numbers of type {@code Integer}, {@code Long} or {@code Double}.
     *
     * @throws IllegalArgumentException for another type, which needs a codec
     * @since 0.2
     */
    public static <T> Key<T> of(String name, Class<T> type) {
        return of(name, type, Codec.plain(type));
    }

    /**
     * Creates a key whose values appear in traces.
     *
     * @param codec converts values to plain trees and back
     * @since 0.2
     */
    public static <T> Key<T> of(String name, Class<T> type, Codec<T> codec) {
        return new Key<>(name, type, codec, codec::encode, false);
    }

    /**
     * Creates a key whose values are too large for traces, such as pixels and sound.
     *
     * @param codec converts values to plain trees and back
     * @since 0.2
     */
    public static <T> Key<T> large(String name, Class<T> type, Codec<T> codec) {
        return new Key<>(name, type, codec, codec::encode, true);
    }

    /**
     * Returns the same key with another form in traces, where a part of the value is enough.
     *
     * @param plain converts a value to maps, lists, texts, numbers and booleans
     * @since 0.2
     */
    public Key<T> traced(Function<? super T, ?> plain) {
        return new Key<>(name, type, codec, plain, large);
    }

    /** The name in samples and traces. */
    public String name() {
        return name;
    }

    /** The class of the values. */
    public Class<T> type() {
        return type;
    }

    /** Whether the values are too large for traces. */
    public boolean isLarge() {
        return large;
    }

    /**
     * Converts a value to its form in traces: maps, lists, texts, numbers and booleans. Numbers may be NaN or infinite.
     *
     * @throws UnsupportedOperationException for a large key
     */
    public Object plain(Object value) {
        if (large) throw new UnsupportedOperationException(name + " is a large key and has no plain value");
        return traced.apply(type.cast(value));
    }

    /**
     * Converts a value, with every component, to a tree that JSON can contain: maps with text keys, lists, texts,
     * finite numbers and booleans.
     *
     * @since 0.2
     */
    public Object encode(Object value) {
        return Plain.finite(codec.encode(type.cast(value)));
    }

    /**
     * Converts a tree from {@link #encode} back to a value that equals the original one.
     *
     * @param sample the sample to which the value will be added; it owns the value's frames
     * @throws IllegalArgumentException if the tree is no value of this key
     * @since 0.2
     */
    public T decode(Object tree, Sample sample) {
        try {
            return codec.decode(tree, sample);
        } catch (RuntimeException e) { // a missing field, a wrong class, or what a constructor refuses
            throw new IllegalArgumentException(
                    "the recorded value of '" + name + "' can't be read (" + e.getMessage()
                            + "); it was made with another version of the plugin, or damaged",
                    e);
        }
    }

    /** Returns a key of the same type under another name, for pipelines that rename keys. */
    public Key<T> renamed(String newName) {
        return new Key<>(newName, type, codec, traced, large);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Key<?> key && key.name.equals(name) && key.type == type);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
