package io.saccade.core.schema;

import io.saccade.api.spi.Doc;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.settings.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes a stage without opening it.
 *
 * @param reads the required keys, and the optional ones in brackets
 */
public record StageDescription(
        StageEntry stage, String doc, List<String> reads, List<String> writes, List<SettingDescription> settings) {
    public static StageDescription of(StageEntry stage) {
        List<SettingDescription> settings = Setting.of(stage.factory().settings()).stream()
                .map(SettingDescription::of)
                .toList();
        Doc written = stage.factory().settings().getAnnotation(Doc.class);
        String doc = written == null ? "" : written.value();
        PortsDescription ports = PortsDescription.of(stage);
        return new StageDescription(stage, doc, ports.reads(), ports.writes(), settings);
    }

    /** The full description as maps, lists and texts, for JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", stage.role().label());
        tree.put("type", stage.type());
        tree.put("name", stage.name());
        tree.put("plugin", stage.plugin());
        tree.put("doc", doc);
        tree.put("reads", reads);
        tree.put("writes", writes);
        tree.put("settings", settings.stream().map(SettingDescription::tree).toList());
        return tree;
    }
}
