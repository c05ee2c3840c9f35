package io.saccade.page.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a request's content, and says which one is wrong. */
final class Fields {
    private Fields() {}

    static Optional<String> text(JsonObject body, String name) throws ApiException {
        JsonElement value = body.get(name);
        if (value == null || value.isJsonNull()) return Optional.empty();
        return Optional.of(text(value, name));
    }

    static String required(JsonObject body, String name) throws ApiException {
        return text(body, name)
                .orElseThrow(() -> new ApiException(ApiException.BAD_REQUEST, "the content needs \"" + name + "\""));
    }

    static List<String> texts(JsonObject body, String name) throws ApiException {
        JsonElement value = body.get(name);
        if (value == null || value.isJsonNull()) return List.of();
        if (!value.isJsonArray()) throw wrong(name, "a list of texts");
        List<String> texts = new ArrayList<>();
        for (JsonElement item : value.getAsJsonArray()) texts.add(text(item, name));
        return texts;
    }

    static boolean flag(JsonObject body, String name) throws ApiException {
        JsonElement value = body.get(name);
        if (value == null || value.isJsonNull()) return false;
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) throw wrong(name, "true or false");
        return value.getAsBoolean();
    }

    private static String text(JsonElement value, String name) throws ApiException {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) throw wrong(name, "a text");
        return value.getAsString();
    }

    private static ApiException wrong(String name, String rule) {
        return new ApiException(ApiException.BAD_REQUEST, "\"" + name + "\" must be " + rule);
    }
}
