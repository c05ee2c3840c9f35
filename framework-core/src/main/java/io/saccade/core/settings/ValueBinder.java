package io.saccade.core.settings;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Converts a node to a value of a Java type. A method that returns empty has added a problem. */
final class ValueBinder {
    private final SettingsBinder records;
    private final References references;
    private final Problems problems;

    ValueBinder(SettingsBinder records, References references, Problems problems) {
        this.records = records;
        this.references = references;
        this.problems = problems;
    }

    Optional<?> value(Type type, Node node) {
        if (type instanceof ParameterizedType generic) return generic(generic, node);
        Class<?> plain = (Class<?>) type;
        Optional<ScalarType> scalar = ScalarType.of(plain);
        if (scalar.isPresent()) return scalar(scalar.get(), node);
        if (plain.isEnum()) return constant(plain, node);
        if (plain.isArray()) return array(plain.getComponentType(), node);
        if (plain.isRecord() && !Node.class.isAssignableFrom(plain)) return record(plain, node);
        if (plain == CaptureRef.class) return references.capture(node, problems);
        if (plain == EnvironmentRef.class) return references.environment(node, problems);
        if (plain == Mapping.class) return node instanceof Mapping ? Optional.of(node) : wrong(node, blockRule());
        if (plain == Node.class) return Optional.of(node);
        if (plain == Object.class)
            return node.isNull() ? wrong(node, "have a value") : Optional.ofNullable(node.plain());
        throw unsupported(type);
    }

    /** Whether a number, or each number of a list, is in the setting's range. */
    boolean isInRange(Setting setting, Object value, Node node) {
        Optional<NumberRange> range = setting.range();
        if (range.isEmpty()) return true;
        if (value instanceof Number number) return isInRange(range.get(), number, node);
        if (!(value instanceof List<?> numbers) || !(node instanceof Sequence sequence)) return true;
        boolean all = true;
        for (int i = 0; i < numbers.size(); i++) {
            all &= isInRange(
                    range.get(), (Number) numbers.get(i), sequence.items().get(i));
        }
        return all;
    }

    private boolean isInRange(NumberRange range, Number number, Node node) {
        return range.holds(number.doubleValue())
                || wrong(node, "be " + range.text()).isPresent();
    }

    /** Binds a list or map. The caller handles Optional. */
    private Optional<?> generic(ParameterizedType type, Node node) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) return list(arguments[0], node).map(List::copyOf);
        if (type.getRawType() == Map.class && arguments[0] == String.class) return map(arguments[1], node);
        throw unsupported(type);
    }

    private Optional<?> scalar(ScalarType type, Node node) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) return wrong(node, type.rule());
        Optional<Object> value = type.parse().apply(scalar.text());
        return value.isPresent() ? value : wrong(node, type.rule());
    }

    private Optional<?> constant(Class<?> type, Node node) {
        List<String> names = Stream.of(type.getEnumConstants())
                .map(constant -> Names.kebab((Enum<?>) constant))
                .toList();
        if (node instanceof Scalar scalar) {
            int index = names.indexOf(scalar.text());
            if (index >= 0) return Optional.of(type.getEnumConstants()[index]);
        }
        String hint = node instanceof Scalar scalar
                ? Suggestion.nearest(scalar.text(), names)
                        .map(near -> " Did you mean '" + near + "'?")
                        .orElse("")
                : "";
        problems.add(
                node.place(),
                "must be one of " + String.join(", ", names) + ", but is " + node.describe() + "." + hint);
        return Optional.empty();
    }

    private Optional<?> record(Class<?> type, Node node) {
        if (!(node instanceof Mapping mapping)) return wrong(node, blockRule());
        return records.bind(type.asSubclass(Record.class), mapping, problems);
    }

    private Optional<List<Object>> list(Type element, Node node) {
        if (!(node instanceof Sequence sequence)) {
            wrong(node, "be a list, such as [a, b]");
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (Node item : sequence.items()) value(element, item).ifPresent(values::add);
        return values.size() == sequence.items().size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<?> array(Class<?> element, Node node) {
        return list(element, node).map(values -> {
            Object array = Array.newInstance(element, values.size());
            for (int i = 0; i < values.size(); i++) Array.set(array, i, values.get(i));
            return array;
        });
    }

    private Optional<?> map(Type element, Node node) {
        if (!(node instanceof Mapping mapping)) return wrong(node, blockRule());
        if (element == Object.class) return Optional.ofNullable(mapping.plain()); // here null is a value
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> value(element, entry.value()).ifPresent(value -> values.put(key, value)));
        return values.size() == mapping.entries().size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    private Optional<?> wrong(Node node, String rule) {
        problems.add(node.place(), "must " + rule + ", but is " + node.describe() + ".");
        return Optional.empty();
    }

    private static String blockRule() {
        return "be a block of keys";
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("settings can't have the type " + type.getTypeName());
    }
}
