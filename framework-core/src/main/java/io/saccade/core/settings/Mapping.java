package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block of keys, in the order written. */
public record Mapping(Place place, Map<String, Entry> entries) implements Node {
    /** What stands under a key, and where the key itself stands. */
    public record Entry(Place keyPlace, Node value) {}

    public Mapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static Mapping empty(Place place) {
        return new Mapping(place, Map.of());
    }

    /** The value under a key; empty also where the key stands with nothing after it. */
    public Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(value -> !value.isNull());
    }

    public boolean has(String key) {
        return get(key).isPresent();
    }

    /** Where a problem with the key is told: at its value, or else at this block. */
    public Place placeOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place.child(key) : entry.value().place();
    }

    /** Where a problem with the key itself is told, such as that it has no business here. */
    public Place placeOfKey(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place.child(key) : entry.keyPlace();
    }

    /** The same block with no more than these keys. */
    public Mapping only(String... keys) {
        Map<String, Entry> kept = new LinkedHashMap<>(entries);
        kept.keySet().retainAll(List.of(keys));
        return new Mapping(place, kept);
    }

    /** The same block with another value under the key, in the place of the old one or at the end. */
    public Mapping with(String key, Node value) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(key, new Entry(value.place(), value));
        return new Mapping(place, changed);
    }

    @Override
    public Mapping movedTo(Place newPlace) {
        Map<String, Entry> moved = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            Place at = newPlace.child(key);
            moved.put(key, new Entry(at, entry.value().movedTo(at)));
        });
        return new Mapping(newPlace, moved);
    }

    @Override
    public String describe() {
        return "a block of keys";
    }

    @Override
    public Object plain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        entries.forEach((key, entry) -> plain.put(key, entry.value().plain()));
        return Collections.unmodifiableMap(plain);
    }
}
