package io.saccade.core.schema;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.core.catalog.Role;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Names;
import io.saccade.core.settings.NumberRange;
import io.saccade.core.settings.ScalarForm;
import io.saccade.core.settings.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Schemas of values by their Java types. Each accepts what the settings binder accepts, as a YAML parser sees it. */
final class ValueSchemas {
    /** A text with an environment variable, whose value is known at the start of a run only. */
    private static final String VARIABLE = "\\$\\{";

    private static final Gson GSON = new Gson();

    private ValueSchemas() {}

    /** A block with one property for each setting of a record. */
    static JsonObject block(Class<?> settings) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (Setting setting : Setting.of(settings)) {
            properties.add(setting.key(), property(setting));
            if (setting.isRequired()) required.add(setting.key());
        }
        return block(properties, required);
    }

    /** A block with these properties and no other. */
    static JsonObject block(JsonObject properties, JsonArray required) {
        JsonObject block = ofType("object");
        block.add("properties", properties);
        if (!required.isEmpty()) block.add("required", required);
        block.addProperty("additionalProperties", false);
        return block;
    }

    static JsonObject property(Setting setting) {
        JsonObject value = setting.form().map(form -> scalar(form)).orElseGet(() -> of(setting.type()));
        setting.range().ifPresent(range -> limit(value.has("items") ? value.getAsJsonObject("items") : value, range));
        return property(setting, value);
    }

    /** A key with this value. The key may be left empty, unless the setting is required. */
    static JsonObject property(Setting setting, JsonObject value) {
        JsonObject property = setting.isRequired() ? value : orNull(value);
        if (property.has("$ref")) property = anyOf(property); // a schema ignores what stands beside a reference
        String hint = setting.form()
                .flatMap(ScalarForm::hint)
                .map(text -> " (" + text + ")")
                .orElse("");
        String description = (setting.doc() + hint).strip();
        if (!description.isEmpty()) property.addProperty("description", description);
        if (setting.plainDefault().isPresent())
            property.add("default", GSON.toJsonTree(setting.plainDefault().get()));
        return property;
    }

    private static JsonObject of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(arguments[1]) : list(arguments[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (Setting.formOf(type).isPresent()) return scalar(Setting.formOf(type).get());
        if (plain.isEnum()) return constants(plain);
        if (plain.isArray()) return list(plain.getComponentType());
        if (plain == CaptureRef.class) return reference(Role.CAPTURE);
        if (plain == EnvironmentRef.class) return reference(Role.ENVIRONMENT);
        if (plain == Mapping.class) return ofType("object");
        return plain.isRecord() ? block(plain) : not(ofType("null"));
    }

    private static JsonObject map(Type element) {
        JsonObject map = ofType("object");
        if (element != Object.class) map.add("additionalProperties", of(element));
        return map;
    }

    static JsonObject list(Type element) {
        return list(of(element));
    }

    static JsonObject list(JsonObject items) {
        JsonObject list = ofType("array");
        list.add("items", items);
        return list;
    }

    private static JsonObject scalar(ScalarForm form) {
        JsonObject scalar = new JsonObject();
        scalar.add("type", strings(form.kinds().stream()));
        form.pattern().ifPresent(pattern -> scalar.addProperty("pattern", "^(?:" + pattern + ")$|" + VARIABLE));
        form.least().ifPresent(least -> scalar.addProperty("minimum", least));
        form.most().ifPresent(most -> scalar.addProperty("maximum", most));
        return scalar;
    }

    /** Limits the numbers. JSON Schema does not look at numbers that are written as texts. */
    private static void limit(JsonObject value, NumberRange range) {
        if (range.hasLeast()) {
            value.remove("minimum");
            value.addProperty(range.aboveLeast() ? "exclusiveMinimum" : "minimum", NumberRange.exact(range.least()));
        }
        if (range.hasMost()) {
            value.remove("maximum");
            value.addProperty(range.belowMost() ? "exclusiveMaximum" : "maximum", NumberRange.exact(range.most()));
        }
    }

    private static JsonObject constants(Class<?> type) {
        return oneOf(Stream.of(type.getEnumConstants()).map(constant -> Names.kebab((Enum<?>) constant)));
    }

    /** One of these words. YAML reads {@code true} and {@code false} as booleans, not as words. */
    static JsonObject oneOf(Stream<String> words) {
        JsonArray values = strings(words);
        if (values.isEmpty()) return anyOf(variable());
        for (boolean truth : new boolean[] {true, false}) {
            if (values.contains(new JsonPrimitive(String.valueOf(truth)))) values.add(truth);
        }
        JsonObject known = new JsonObject();
        known.add("enum", values);
        return anyOf(known, variable());
    }

    private static JsonObject variable() {
        JsonObject variable = ofType("string");
        variable.addProperty("pattern", VARIABLE);
        return variable;
    }

    /** The definition of a source nested in settings. */
    static String referenceName(Role role) {
        return role.label() + "-reference";
    }

    private static JsonObject reference(Role role) {
        return ref(referenceName(role));
    }

    static JsonObject ref(String definition) {
        JsonObject ref = new JsonObject();
        ref.addProperty("$ref", "#/definitions/" + definition);
        return ref;
    }

    static JsonObject orNull(JsonObject schema) {
        if (schema.has("anyOf")) {
            schema.getAsJsonArray("anyOf").add(ofType("null"));
            return schema;
        }
        if (!schema.has("type")) return schema.has("not") ? new JsonObject() : anyOf(schema, ofType("null"));
        JsonElement type = schema.get("type");
        JsonArray types = type.isJsonArray() ? type.getAsJsonArray() : strings(Stream.of(type.getAsString()));
        types.add("null");
        schema.add("type", types);
        return schema;
    }

    static JsonObject anyOf(JsonObject... schemas) {
        JsonObject any = new JsonObject();
        JsonArray choices = new JsonArray();
        List.of(schemas).forEach(choices::add);
        any.add("anyOf", choices);
        return any;
    }

    static JsonObject not(JsonObject schema) {
        JsonObject negated = new JsonObject();
        negated.add("not", schema);
        return negated;
    }

    static JsonObject ofType(String... types) {
        JsonObject schema = new JsonObject();
        if (types.length == 1) schema.addProperty("type", types[0]);
        else schema.add("type", strings(Stream.of(types)));
        return schema;
    }

    static JsonArray strings(Stream<String> texts) {
        JsonArray strings = new JsonArray();
        texts.forEach(strings::add);
        return strings;
    }
}
