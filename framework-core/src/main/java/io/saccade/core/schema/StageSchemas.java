package io.saccade.core.schema;

import static io.saccade.core.schema.ValueSchemas.anyOf;
import static io.saccade.core.schema.ValueSchemas.block;
import static io.saccade.core.schema.ValueSchemas.ofType;
import static io.saccade.core.schema.ValueSchemas.oneOf;
import static io.saccade.core.schema.ValueSchemas.orNull;
import static io.saccade.core.schema.ValueSchemas.property;
import static io.saccade.core.schema.ValueSchemas.ref;
import static io.saccade.core.schema.ValueSchemas.strings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.api.spi.Doc;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.plan.ReferenceBlock;
import io.saccade.core.plan.RoleRules;
import io.saccade.core.plan.StageKeys;
import io.saccade.core.settings.Names;
import io.saccade.core.settings.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Schemas of stages: their blocks by role, and the settings of each type. */
final class StageSchemas {
    private static final String TYPE = "type";
    private static final String WITH = "with";

    private final StageCatalog catalog;

    StageSchemas(StageCatalog catalog) {
        this.catalog = catalog;
    }

    /** A stage of a role, as a pipeline file has it. */
    JsonObject stage(Role role) {
        return stage(role, StageKeys.class);
    }

    /** A source nested in settings: an address or a type, or a block. */
    JsonObject reference(Role role) {
        JsonObject block = stage(role, ReferenceBlock.class);
        if (role == Role.CAPTURE) return anyOf(ofType("string", "number", "boolean"), block);
        JsonObject alone =
                oneOf(entries(role).filter(entry -> !hasRequired(entry)).flatMap(StageSchemas::names));
        alone.getAsJsonArray("anyOf").add(block);
        return alone;
    }

    /** Adds the settings of all stages. */
    void addSettings(JsonObject definitions) {
        for (StageEntry entry : catalog.stages()) {
            JsonObject settings = block(entry.factory().settings());
            doc(entry).ifPresent(text -> settings.addProperty("description", text));
            definitions.add(definition(entry), settings);
        }
    }

    private JsonObject stage(Role role, Class<?> keys) {
        JsonObject properties = new JsonObject();
        for (Setting key : Setting.of(keys)) {
            if (RoleRules.allows(role, key.key())) properties.add(key.key(), stageKey(role, key));
        }
        JsonObject stage = block(properties, strings(Stream.of(TYPE)));
        JsonArray types = new JsonArray();
        entries(role).forEach(entry -> types.add(ifOfType(entry)));
        if (!types.isEmpty()) stage.add("allOf", types);
        return stage;
    }

    private JsonObject stageKey(Role role, Setting key) {
        return switch (key.key()) {
            case TYPE -> property(key, oneOf(entries(role).flatMap(StageSchemas::names)));
            case "on-error" ->
                property(key, oneOf(RoleRules.onError(role).stream().map(Names::kebab)));
            default -> property(key);
        };
    }

    /** Requires the settings of a type where a stage has that type. */
    private static JsonObject ifOfType(StageEntry entry) {
        JsonObject type = new JsonObject();
        type.add("enum", strings(names(entry)));
        JsonObject condition = new JsonObject();
        condition.add("properties", with(TYPE, type));
        condition.add("required", strings(Stream.of(TYPE)));

        JsonObject doc = new JsonObject();
        doc(entry).ifPresent(text -> doc.addProperty("description", text));
        JsonObject settings = ref(definition(entry));
        JsonObject properties = with(TYPE, doc);
        properties.add(WITH, hasRequired(entry) ? settings : orNull(settings));
        JsonObject consequence = with("properties", properties);
        if (hasRequired(entry)) consequence.add("required", strings(Stream.of(WITH)));

        JsonObject conditional = with("if", condition);
        conditional.add("then", consequence);
        return conditional;
    }

    private static JsonObject with(String key, JsonObject value) {
        JsonObject object = new JsonObject();
        object.add(key, value);
        return object;
    }

    private Stream<StageEntry> entries(Role role) {
        return catalog.stages().stream().filter(entry -> entry.role() == role);
    }

    private static Stream<String> names(StageEntry entry) {
        return Stream.of(entry.name(), entry.qualifiedName()).distinct();
    }

    private static boolean hasRequired(StageEntry entry) {
        return Setting.of(entry.factory().settings()).stream().anyMatch(Setting::isRequired);
    }

    private static Optional<String> doc(StageEntry entry) {
        return Optional.ofNullable(entry.factory().settings().getAnnotation(Doc.class))
                .map(Doc::value);
    }

    private static String definition(StageEntry entry) {
        return String.join(".", List.of(entry.role().label(), entry.plugin(), entry.type()));
    }
}
