package io.saccade.api.data;

import java.util.Objects;
import java.util.function.Function;

/**
 * The name and the type of a value in a sample. Two keys are equal if their names and types are equal. A pipeline in
 * which one name has two types is an error. Names are in lower camel case and appear in traces.
 *
 * @param <T> the type of the values
 */
public final class Key<T> {
    private final String name;
    private final Class<T> type;
    private final Function<? super T, ?> plain;
    private final boolean large;

    private Key(String name, Class<T> type, Function<? super T, ?> plain, boolean large) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.plain = Objects.requireNonNull(plain, "plain");
        this.large = large;
    }

    /**
     * Creates a key whose values appear in traces.
     *
     * @param plain converts a value to maps, lists, strings, numbers and booleans
     */
    public static <T> Key<T> of(String name, Class<T> type, Function<? super T, ?> plain) {
        return new Key<>(name, type, plain, false);
    }

    /** Creates a key whose values are too large for traces, such as pixels and sound. */
    public static <T> Key<T> large(String name, Class<T> type) {
        return new Key<>(name, type, Objects::toString, true);
    }

    public String name() {
        return name;
    }

    public Class<T> type() {
        return type;
    }

    public boolean isLarge() {
        return large;
    }

    /**
     * Converts a value to maps, lists, strings, numbers and booleans.
     *
     * @throws UnsupportedOperationException for a large key
     */
    public Object plain(Object value) {
        if (large) throw new UnsupportedOperationException(name + " is too large to write down");
        return plain.apply(type.cast(value));
    }

    /** Returns a key of the same type under another name, for pipelines that rename keys. */
    public Key<T> renamed(String newName) {
        return new Key<>(newName, type, plain, large);
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
