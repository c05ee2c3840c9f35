package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A part of a settings tree, with its place in the file. Immutable. */
public sealed interface Node permits Scalar, Sequence, Mapping {
    Place place();

    /** The value in messages: {@code 3}, {@code 'abc'}, {@code a list}. */
    String describe();

    /** The value as maps, lists, strings, numbers, booleans and null. */
    @Nullable
    Object plain();

    /** Whether the value is empty, which is the same as a missing key. */
    default boolean isNull() {
        return false;
    }

    /** A copy of the tree at another place, without line numbers. */
    Node movedTo(Place place);

    /** Creates a tree from maps, lists, strings, numbers and booleans; problems name the keys below the place. */
    static Node of(@Nullable Object value, Place place) {
        return of(value, place, Place::child);
    }

    /**
     * Creates a tree from one value of the file, such as the settings that an address means. All problems in the tree
     * name that value.
     */
    static Node standingFor(Object value, Place place) {
        return of(value, place, (parent, key) -> parent);
    }

    private static Node of(@Nullable Object value, Place place, BiFunction<Place, String, Place> child) {
        if (value instanceof Node node) return node;
        if (value instanceof Map<?, ?> map) {
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                Place at = child.apply(place, String.valueOf(key));
                entries.put(String.valueOf(key), new Mapping.Entry(at, of(inner, at, child)));
            });
            return new Mapping(place, entries);
        }
        if (value instanceof List<?> list) {
            List<Node> items = new ArrayList<>();
            for (Object item : list) items.add(of(item, place.item(items.size()), child));
            return new Sequence(place, items);
        }
        if (value == null) return new Scalar(place, "", false);
        return new Scalar(place, value.toString(), !(value instanceof Number || value instanceof Boolean));
    }
}
