package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A piece of a settings tree that knows where it stands. Immutable. */
public sealed interface Node permits Scalar, Sequence, Mapping {
    Place place();

    /** How a message calls the value: {@code 3}, {@code 'abc'}, {@code a list}. */
    String describe();

    /** As maps, lists, strings, numbers, booleans and null. */
    @Nullable
    Object plain();

    /** Whether nothing was written, which is the same as leaving the key out. */
    default boolean isNull() {
        return false;
    }

    /** The same tree at another place, with no lines of its own. */
    Node movedTo(Place place);

    /** A tree from maps, lists, strings, numbers and booleans; problems name the keys below the place. */
    static Node of(@Nullable Object value, Place place) {
        return of(value, place, Place::child);
    }

    /** The same for what one written value stands for: problems anywhere in it are told at that value. */
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
