package io.saccade.api.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Trees of maps, lists, texts, numbers and booleans. */
final class Plain {
    private static final Map<Class<?>, Function<Object, ?>> READERS = Map.of(
            String.class, String.class::cast,
            Boolean.class, Boolean.class::cast,
            Integer.class, tree -> ((Number) tree).intValue(),
            Long.class, tree -> ((Number) tree).longValue(),
            Double.class, Codec::number);

    private Plain() {}

    /** @throws IllegalArgumentException if values of the type need a codec */
    static <T> Function<Object, T> reader(Class<T> type) {
        Function<Object, ?> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("values of " + type + " need a codec; give one with Codec.of");
        }
        return tree -> type.cast(reader.apply(tree));
    }

    /** The tree with NaN and the infinities, which JSON lacks, as texts. */
    static Object finite(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> finite = new LinkedHashMap<>();
            map.forEach((key, value) -> finite.put(key, finite(value)));
            return finite;
        }
        if (tree instanceof List<?> list) {
            List<Object> finite = new ArrayList<>(list.size());
            for (Object value : list) finite.add(finite(value));
            return finite;
        }
        boolean infinite =
                (tree instanceof Double || tree instanceof Float) && !Double.isFinite(((Number) tree).doubleValue());
        return infinite ? tree.toString() : tree;
    }

    /** A map that keeps the order of the fields, which a reader of traces expects; {@code Map.of} does not. */
    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
