package io.saccade.core.schema;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.core.settings.Names;
import io.saccade.core.settings.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a value is, for programs such as a form.
 *
 * @param choices the words of a choice
 * @param items what each item of a list is, or each value of a map
 * @param settings the keys of a block
 */
public record ValueDescription(
        Kind kind, List<String> choices, Optional<ValueDescription> items, List<SettingDescription> settings) {
    static final String TIME = "time, such as 10s";

    /** The kinds of values. */
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
        /** Keys that the plugin names. */
        BLOCK,
        /** Keys that the user chooses. */
        MAP,
        /** A source: its name, or a block with its type and settings. */
        CAPTURE,
        ENVIRONMENT,
        /** A text or a block. */
        ANY
    }

    public ValueDescription {
        choices = List.copyOf(choices);
        settings = List.copyOf(settings);
    }

    static ValueDescription of(Setting setting) {
        return setting.isInSeconds() ? plain(Kind.TIME) : of(setting.type());
    }

    private static ValueDescription plain(Kind kind) {
        return new ValueDescription(kind, List.of(), Optional.empty(), List.of());
    }

    private static ValueDescription of(Type type) {
        Kind kind = kind(type);
        return switch (kind) {
            case CHOICE -> new ValueDescription(kind, words((Class<?>) type), Optional.empty(), List.of());
            case LIST, MAP -> new ValueDescription(kind, List.of(), Optional.of(of(element(type))), List.of());
            case BLOCK ->
                new ValueDescription(
                        kind,
                        List.of(),
                        Optional.empty(),
                        Setting.of((Class<?>) type).stream()
                                .map(SettingDescription::of)
                                .toList());
            default -> plain(kind);
        };
    }

    private static Type element(Type type) {
        if (!(type instanceof ParameterizedType generic)) return ((Class<?>) type).getComponentType();
        Type[] arguments = generic.getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    private static Kind kind(Type type) {
        if (type instanceof ParameterizedType generic) return generic.getRawType() == Map.class ? Kind.MAP : Kind.LIST;
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

    private static List<String> words(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> Names.kebab((Enum<?>) constant))
                .toList();
    }

    /** The type for people. */
    static String name(Type type) {
        ValueDescription value = of(type);
        return switch (value.kind) {
            case TEXT -> type == String.class ? "text" : Names.kebab(((Class<?>) type).getSimpleName());
            case WHOLE -> "whole number";
            case NUMBER -> "number";
            case FLAG -> "true | false";
            case CHOICE -> String.join(" | ", value.choices);
            case TIME -> TIME;
            case LIST -> "list of " + name(element(type));
            case BLOCK -> Names.kebab(((Class<?>) type).getSimpleName());
            case MAP -> "block";
            case ANY -> "text or block";
            case PATH, CAPTURE, ENVIRONMENT -> word(value.kind);
        };
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As maps, lists and texts, for JSON. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", word(kind));
        if (!choices.isEmpty()) tree.put("choices", choices);
        items.ifPresent(item -> tree.put("items", item.tree()));
        if (!settings.isEmpty())
            tree.put("settings", settings.stream().map(SettingDescription::tree).toList());
        if (kind == Kind.TIME) tree.put("unit", "s");
        return tree;
    }
}
