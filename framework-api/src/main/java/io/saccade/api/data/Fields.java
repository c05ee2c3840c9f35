package io.saccade.api.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a map in a tree. */
record Fields(Map<?, ?> map) {
    static Fields in(Object tree) {
        if (tree instanceof Map<?, ?> map) return new Fields(map);
        throw new IllegalArgumentException("not a map: " + tree);
    }

    Optional<Object> find(String name) {
        return Optional.ofNullable(map.get(name));
    }

    Object need(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no field '" + name + "'"));
    }

    int integer(String name) {
        return ((Number) need(name)).intValue();
    }

    long number(String name) {
        return ((Number) need(name)).longValue();
    }

    double real(String name) {
        return Codec.number(need(name));
    }

    boolean flag(String name) {
        return (Boolean) need(name);
    }

    String text(String name) {
        return (String) need(name);
    }

    List<?> list(String name) {
        return (List<?>) need(name);
    }
}
