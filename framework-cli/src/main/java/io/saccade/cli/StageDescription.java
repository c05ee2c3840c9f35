package io.saccade.cli;

import io.saccade.api.spi.Doc;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.settings.Names;
import io.saccade.core.settings.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Describes a stage without opening it.
 *
 * @param reads the required keys, and the optional ones in brackets
 */
record StageDescription(
        StageEntry stage, String doc, List<String> reads, List<String> writes, List<SettingDescription> settings) {
    /** One setting. Without a default it is required, unless it is optional. */
    record SettingDescription(String key, String type, Optional<String> defaultValue, boolean required, String doc) {
        private static final String TIME = "time, such as 10s";

        static SettingDescription of(Setting setting) {
            RecordComponent component = setting.component();
            return new SettingDescription(
                    setting.key(),
                    setting.isInSeconds() ? TIME : typeName(component.getGenericType()),
                    setting.defaultText(),
                    setting.isRequired(),
                    setting.doc());
        }

        private static String typeName(Type type) {
            if (type instanceof ParameterizedType generic) {
                if (generic.getRawType() == Map.class) return "block";
                String argument = typeName(generic.getActualTypeArguments()[0]);
                return generic.getRawType() == Optional.class ? argument : "list of " + argument;
            }
            Class<?> plain = (Class<?>) type;
            if (plain.isEnum()) {
                return Arrays.stream(plain.getEnumConstants())
                        .map(constant -> Names.kebab((Enum<?>) constant))
                        .collect(Collectors.joining(" | "));
            }
            return switch (plain.getSimpleName()) {
                case "String" -> "text";
                case "int", "long", "Integer", "Long" -> "whole number";
                case "double", "float", "Double", "Float" -> "number";
                case "boolean", "Boolean" -> "true | false";
                case "Object" -> "text or block";
                case "CaptureRef" -> "capture";
                case "EnvironmentRef" -> "environment";
                case "Path" -> "path";
                case "Duration" -> TIME;
                default -> Names.kebab(plain.getSimpleName());
            };
        }
    }

    static StageDescription of(StageEntry stage) {
        List<SettingDescription> settings = Setting.of(stage.factory().settings()).stream()
                .map(SettingDescription::of)
                .toList();
        Doc written = stage.factory().settings().getAnnotation(Doc.class);
        String doc = written == null ? "" : written.value();
        PortsDescription ports = PortsDescription.of(stage);
        return new StageDescription(stage, doc, ports.reads(), ports.writes(), settings);
    }

    /** One line for the list of all stages. */
    String line() {
        return String.format("%-12s %-16s %s", stage.role().label(), stage.name(), doc);
    }

    /** The full description. */
    String page() {
        StringBuilder page = new StringBuilder();
        page.append(stage.name()).append(" (").append(stage.role().label()).append(", from ");
        page.append(stage.plugin()).append(")\n  ").append(doc).append('\n');
        if (!reads.isEmpty())
            page.append("  reads   ").append(String.join(", ", reads)).append('\n');
        if (!writes.isEmpty())
            page.append("  writes  ").append(String.join(", ", writes)).append('\n');
        if (settings.isEmpty()) page.append("  no settings\n");
        for (SettingDescription setting : settings) page.append(settingLines(setting));
        return page.toString();
    }

    private static String settingLines(SettingDescription setting) {
        String value = setting.defaultValue()
                .map(text -> " = " + (text.isEmpty() ? "''" : text))
                .orElse(setting.required() ? " (required)" : " (optional)");
        return "  " + setting.key() + value + "   [" + setting.type() + "]\n      " + setting.doc() + "\n";
    }

    /** The full description, for JSON. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", stage.role().label());
        tree.put("type", stage.type());
        tree.put("name", stage.name());
        tree.put("plugin", stage.plugin());
        tree.put("doc", doc);
        tree.put("reads", reads);
        tree.put("writes", writes);
        tree.put("settings", settings.stream().map(StageDescription::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(SettingDescription setting) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", setting.key());
        tree.put("type", setting.type());
        setting.defaultValue().ifPresent(value -> tree.put("default", value));
        tree.put("required", setting.required());
        tree.put("doc", setting.doc());
        return tree;
    }
}
