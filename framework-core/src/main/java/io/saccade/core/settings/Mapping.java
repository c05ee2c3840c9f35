package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block of keys, in the order of the file. */
public record Mapping(Place place, Map<String, Entry> entries) implements Node {
    /** The value of a key, and the place of the key itself. */
    public record Entry(Place keyPlace, Node value) {}

    public Mapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static Mapping empty(Place place) {
        return new Mapping(place, Map.of());
    }

    /** The value of a key; empty if the key is missing or has no value. */
    public Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(value -> !value.isNull());
    }

    public boolean has(String key) {
        return get(key).isPresent();
    }

    /** The place for a problem with the key's value: the value, or this block if there is none. */
    public Place placeOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place.child(key) : entry.value().place();
    }

    /** The place for a problem with the key itself, for example that it is unknown. */
    public Place placeOfKey(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place.child(key) : entry.keyPlace();
    }

    /** A copy of the block with only these keys. */
    public Mapping only(String... keys) {
        Map<String, Entry> kept = new LinkedHashMap<>(entries);
        kept.keySet().retainAll(List.of(keys));
        return new Mapping(place, kept);
    }

    /** A copy of the block with the key set, at its old position or at the end. */
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
