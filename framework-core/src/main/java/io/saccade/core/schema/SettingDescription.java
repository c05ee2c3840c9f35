package io.saccade.core.schema;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.core.settings.Names;
import io.saccade.core.settings.NumberRange;
import io.saccade.core.settings.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One setting of a stage. Without a default it is required, unless it is optional.
 *
 * @param type for people
 * @param kind for programs, such as a form
 * @param choices the words of a choice
 * @param range limits and unit of a number, or of each number of a list, with the words of JSON Schema
 */
public record SettingDescription(
        String key,
        String type,
        Kind kind,
        List<String> choices,
        Map<String, Object> range,
        Optional<String> defaultValue,
        boolean required,
        String doc) {
    private static final String TIME = "time, such as 10s";

    /** What a value is. */
    public enum Kind {
        TEXT,
        /** A whole number. */
        WHOLE,
        NUMBER,
        FLAG,
        /** One of some words. */
        CHOICE,
        PATH,
        /** A time in seconds, or with a unit. */
        TIME,
        LIST,
        BLOCK,
        /** A source: its name, or a block with its type and settings. */
        CAPTURE,
        ENVIRONMENT,
        /** A text or a block. */
        ANY
    }

    public SettingDescription {
        choices = List.copyOf(choices);
        range = Map.copyOf(range);
    }

    static SettingDescription of(Setting setting) {
        return new SettingDescription(
                setting.key(),
                typeName(setting)
                        + setting.range().map(range -> ", " + range.text()).orElse(""),
                setting.isInSeconds() ? Kind.TIME : kind(setting.type()),
                choices(setting.type()),
                setting.range().map(SettingDescription::limits).orElse(Map.of()),
                setting.defaultText(),
                setting.isRequired(),
                setting.doc());
    }

    private static Kind kind(Type type) {
        if (type instanceof ParameterizedType generic)
            return generic.getRawType() == Map.class ? Kind.BLOCK : Kind.LIST;
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) return Kind.CHOICE;
        if (plain.isArray()) return Kind.LIST;
        if (plain == CaptureRef.class) return Kind.CAPTURE;
        if (plain == EnvironmentRef.class) return Kind.ENVIRONMENT;
        if (plain == Path.class) return Kind.PATH;
        if (plain == Duration.class) return Kind.TIME;
        if (plain == Object.class) return Kind.ANY;
        return switch (plain.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> Kind.WHOLE;
            case "double", "float", "Double", "Float" -> Kind.NUMBER;
            case "boolean", "Boolean" -> Kind.FLAG;
            default -> plain.isRecord() ? Kind.BLOCK : Kind.TEXT;
        };
    }

    private static List<String> choices(Type type) {
        if (!(type instanceof Class<?> plain) || !plain.isEnum()) return List.of();
        return Stream.of(plain.getEnumConstants())
                .map(constant -> Names.kebab((Enum<?>) constant))
                .toList();
    }

    private static String typeName(Setting setting) {
        return setting.isInSeconds() ? TIME : typeName(setting.type());
    }

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() != Map.class) {
            return "list of " + typeName(generic.getActualTypeArguments()[0]);
        }
        return switch (kind(type)) {
            case TEXT -> type == String.class ? "text" : Names.kebab(((Class<?>) type).getSimpleName());
            case WHOLE -> "whole number";
            case NUMBER -> "number";
            case FLAG -> "true | false";
            case CHOICE -> String.join(" | ", choices(type));
            case TIME -> TIME;
            case LIST -> "list of " + typeName(((Class<?>) type).getComponentType());
            case BLOCK -> type instanceof Class<?> plain ? Names.kebab(plain.getSimpleName()) : "block";
            case ANY -> "text or block";
            case PATH, CAPTURE, ENVIRONMENT -> word(kind(type));
        };
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The setting as maps, lists and texts, for JSON. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", key);
        tree.put("type", type);
        tree.put("kind", word(kind));
        if (!choices.isEmpty()) tree.put("choices", choices);
        if (kind == Kind.TIME) tree.put("unit", "s");
        tree.putAll(new TreeMap<>(range));
        defaultValue.ifPresent(value -> tree.put("default", value));
        tree.put("required", required);
        tree.put("doc", doc);
        return tree;
    }

    private static Map<String, Object> limits(NumberRange range) {
        Map<String, Object> limits = new HashMap<>();
        if (range.hasLeast()) {
            limits.put(range.aboveLeast() ? "exclusiveMinimum" : "minimum", NumberRange.exact(range.least()));
        }
        if (range.hasMost()) {
            limits.put(range.belowMost() ? "exclusiveMaximum" : "maximum", NumberRange.exact(range.most()));
        }
        if (!range.unit().isEmpty()) limits.put("unit", range.unit());
        return limits;
    }
}
