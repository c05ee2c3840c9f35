package io.saccade.page.api;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings in a request, as values that a pipeline file could have. */
final class SettingsJson {
    private static final Gson GSON = new Gson();

    private SettingsJson() {}

    /** @throws ApiException if a value is {@code null} */
    static Map<String, Object> values(JsonObject body) throws ApiException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> field : body.entrySet()) {
            if (field.getValue().isJsonNull()) {
                throw new ApiException(ApiException.BAD_REQUEST, "\"" + field.getKey() + "\" has no value");
            }
            values.put(field.getKey(), value(field.getValue()));
        }
        return values;
    }

    /** Whole numbers stay whole: Gson would make 3 a 3.0. */
    private static Object value(JsonElement json) {
        if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isNumber()) {
            String text = json.getAsString();
            return text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : Double.valueOf(text);
        }
        return GSON.fromJson(json, Object.class);
    }
}
