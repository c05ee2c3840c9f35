package io.saccade.core.schema;

import static io.saccade.core.schema.ValueSchemas.block;
import static io.saccade.core.schema.ValueSchemas.list;
import static io.saccade.core.schema.ValueSchemas.not;
import static io.saccade.core.schema.ValueSchemas.ofType;
import static io.saccade.core.schema.ValueSchemas.property;
import static io.saccade.core.schema.ValueSchemas.ref;
import static io.saccade.core.schema.ValueSchemas.referenceName;
import static io.saccade.core.schema.ValueSchemas.strings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.plan.PipelineBlock;
import io.saccade.core.plan.PipelineKeys;
import io.saccade.core.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft-07) of pipeline files. It accepts every file that {@code check} accepts, and refuses mistakes of
 * structure: unknown and missing keys, wrong types, unknown words. Rules of the stages themselves are not in it.
 */
public final class PipelineSchema {
    private PipelineSchema() {}

    /** The schema for pipelines of these stages, as indented JSON. */
    public static String of(StageCatalog catalog) {
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        schema.addProperty("title", "Saccade pipeline");
        JsonObject file = file();
        for (String key : file.keySet()) schema.add(key, file.get(key));
        schema.add("definitions", definitions(catalog));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(schema) + "\n";
    }

    private static JsonObject file() {
        JsonObject properties = new JsonObject();
        for (Setting key : Setting.of(PipelineBlock.class)) properties.add(key.key(), fileKey(key));
        JsonObject file = block(properties, new JsonArray());
        file.add("oneOf", sources());
        JsonArray exclusions = new JsonArray();
        PipelineKeys.PARTS.forEach(key -> exclusions.add(withoutRoad(key)));
        file.add("allOf", exclusions);
        return file;
    }

    private static JsonObject fileKey(Setting key) {
        Role source = PipelineKeys.source(key.key());
        if (source != null) return property(key, ref(source.label()));
        Role listed = PipelineKeys.list(key.key());
        return listed == null ? property(key) : property(key, list(ref(listed.label())));
    }

    /** Exactly one source, or a list of other pipelines in its place. A key without a value does not count. */
    private static JsonArray sources() {
        List<String> keys = new ArrayList<>();
        Stream.of(Role.values()).filter(Role::isSource).map(PipelineKeys::of).forEach(keys::add);
        keys.addAll(PipelineKeys.PARTS);
        JsonArray sources = new JsonArray();
        keys.forEach(key -> sources.add(having(key)));
        return sources;
    }

    /** A file that names other pipelines has no stages. */
    private static JsonObject withoutRoad(String key) {
        JsonObject nothing = new JsonObject();
        Setting.of(PipelineBlock.class).stream()
                .map(Setting::key)
                .filter(PipelineKeys::isOfRoad)
                .forEach(other -> nothing.addProperty(other, false));
        JsonObject consequence = new JsonObject();
        consequence.add("properties", nothing);
        JsonObject exclusion = new JsonObject();
        exclusion.add("if", having(key));
        exclusion.add("then", consequence);
        return exclusion;
    }

    private static JsonObject having(String key) {
        JsonObject given = new JsonObject();
        given.add(key, not(ofType("null")));
        JsonObject having = new JsonObject();
        having.add("required", strings(Stream.of(key)));
        having.add("properties", given);
        return having;
    }

    private static JsonObject definitions(StageCatalog catalog) {
        StageSchemas stages = new StageSchemas(catalog);
        JsonObject definitions = new JsonObject();
        for (Role role : Role.values()) definitions.add(role.label(), stages.stage(role));
        for (Role role : List.of(Role.CAPTURE, Role.ENVIRONMENT)) {
            definitions.add(referenceName(role), stages.reference(role));
        }
        stages.addSettings(definitions);
        return definitions;
    }
}
