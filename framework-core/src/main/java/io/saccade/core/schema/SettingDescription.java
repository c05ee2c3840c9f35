package io.saccade.core.schema;

import io.saccade.core.settings.NumberRange;
import io.saccade.core.settings.Setting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One setting of a stage. Without a default it is required, unless it is optional.
 *
 * @param type for people
 * @param value for programs, such as a form
 * @param range limits and unit of a number, or of each number of a list, with the words of JSON Schema
 */
public record SettingDescription(
        String key,
        String type,
        ValueDescription value,
        Map<String, Object> range,
        Optional<String> defaultValue,
        boolean required,
        String doc) {
    public SettingDescription {
        range = Map.copyOf(range);
    }

    static SettingDescription of(Setting setting) {
        String type = setting.isInSeconds() ? ValueDescription.TIME : ValueDescription.name(setting.type());
        return new SettingDescription(
                setting.key(),
                type + setting.range().map(range -> ", " + range.text()).orElse(""),
                ValueDescription.of(setting),
                setting.range().map(SettingDescription::limits).orElse(Map.of()),
                setting.defaultText(),
                setting.isRequired(),
                setting.doc());
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

    /** The setting as maps, lists and texts, for JSON. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", key);
        tree.put("type", type);
        tree.putAll(value.tree());
        tree.putAll(new TreeMap<>(range));
        defaultValue.ifPresent(text -> tree.put("default", text));
        tree.put("required", required);
        tree.put("doc", doc);
        return tree;
    }
}
