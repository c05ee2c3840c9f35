package io.saccade.cli.pack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.saccade.core.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a signed JSON document; what is missing or of another type is a refusal that names the document. */
final class JsonDocument {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final int FORMAT = 1;

    private final String what;
    private final JsonObject object;

    private JsonDocument(String what, JsonObject object) {
        this.what = what;
        this.object = object;
    }

    /**
     * Reads a document.
     *
     * @param what for messages, such as "the manifest of lamp.zip"
     * @param kind the kind that it must be
     */
    static JsonDocument read(String what, byte[] bytes, String kind) {
        JsonDocument document;
        try {
            document = new JsonDocument(
                    what,
                    JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                            .getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new Refusal(what + " is no JSON object; it is damaged: get it again", e);
        }
        if (!document.text("kind").equals(kind)) throw new Refusal(what + " is of another kind than " + kind);
        if (document.number("format") != FORMAT) {
            throw new Refusal(what + " was written by a newer Saccade. Update Saccade, or get an older package");
        }
        return document;
    }

    /** A new document with its kind and format. */
    static JsonObject of(String kind) {
        JsonObject object = new JsonObject();
        object.addProperty("kind", kind);
        object.addProperty("format", FORMAT);
        return object;
    }

    static byte[] bytes(JsonObject object) {
        return (GSON.toJson(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    Optional<String> optionalText(String key) {
        JsonElement value = object.get(key);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isString()) return Optional.empty();
        return Optional.of(value.getAsString());
    }

    long number(String key) {
        JsonElement value = object.get(key);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isNumber()) throw missing(key);
        try {
            return value.getAsBigDecimal().longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw missing(key);
        }
    }

    List<JsonDocument> list(String key) {
        JsonElement value = object.get(key);
        if (value == null || !value.isJsonArray()) throw missing(key);
        JsonArray array = value.getAsJsonArray();
        List<JsonDocument> list = new ArrayList<>();
        for (JsonElement element : array) {
            if (!element.isJsonObject()) throw missing(key);
            list.add(new JsonDocument(what, element.getAsJsonObject()));
        }
        return list;
    }

    private Refusal missing(String key) {
        return new Refusal(what + " has no valid '" + key + "'; it is damaged: get it again");
    }
}
