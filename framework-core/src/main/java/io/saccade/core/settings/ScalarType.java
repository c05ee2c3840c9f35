package io.saccade.core.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A type that is written as one word.
 *
 * @param rule the rule for the text, in messages
 * @param parse returns empty for text that breaks the rule
 * @param form how YAML and editors see the texts that follow the rule
 */
record ScalarType(String rule, Function<String, Optional<Object>> parse, ScalarForm form) {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,19}");

    private static final ScalarType INT = new ScalarType(
            "be a whole number",
            whole(Integer::valueOf),
            ScalarForm.whole(WHOLE.pattern()).between(Integer.MIN_VALUE, Integer.MAX_VALUE));
    private static final ScalarType LONG =
            new ScalarType("be a whole number", whole(Long::valueOf), ScalarForm.whole(WHOLE.pattern()));
    private static final ScalarType DOUBLE =
            new ScalarType("be a number", ScalarType::decimal, ScalarForm.number(Scalar.DECIMAL.pattern()));
    private static final ScalarType BOOLEAN =
            new ScalarType("be true or false", ScalarType::truth, ScalarForm.truth("true|false"));

    private static final Map<Class<?>, ScalarType> TYPES = Map.ofEntries(
            Map.entry(String.class, new ScalarType("be text", Optional::of, ScalarForm.text())),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(double.class, DOUBLE),
            Map.entry(Double.class, DOUBLE),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(Path.class, new ScalarType("be a path", ScalarType::path, ScalarForm.visibleText())),
            Map.entry(
                    Duration.class,
                    new ScalarType(
                            "be a time such as 500ms, 10s or 1m30s",
                            text -> Durations.parse(text).map(duration -> duration),
                            Durations.FORM)));

    static Optional<ScalarType> of(Class<?> type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    private static Function<String, Optional<Object>> whole(Function<String, Object> parse) {
        return text -> {
            try {
                return WHOLE.matcher(text).matches() ? Optional.of(parse.apply(text)) : Optional.empty();
            } catch (NumberFormatException outOfRange) {
                return Optional.empty();
            }
        };
    }

    private static Optional<Object> decimal(String text) {
        if (!Scalar.isDecimal(text)) return Optional.empty();
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Object> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException notOnThisSystem) {
            return Optional.empty();
        }
    }
}
