package io.saccade.page.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** Changes trees: what a changed text must mean. */
final class TreeChange {
    private TreeChange() {}

    static JsonElement set(JsonElement tree, List<String> path, JsonElement value) throws UnchangeableText {
        if (path.isEmpty()) return texts(value);
        String key = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (tree.isJsonArray()) {
            JsonArray array = tree.getAsJsonArray().deepCopy();
            int index = index(key, array.size());
            if (index == array.size()) array.add(JsonNull.INSTANCE);
            array.set(index, set(array.get(index), rest, value));
            return array;
        }
        if (tree.isJsonPrimitive()) throw new UnchangeableText("'" + key + "' belongs to a block, but there is a text");
        JsonObject object = tree.isJsonObject() ? tree.getAsJsonObject().deepCopy() : new JsonObject();
        JsonElement below = object.has(key) ? object.get(key) : JsonNull.INSTANCE;
        object.add(key, set(below, rest, value));
        return object;
    }

    static JsonElement removed(JsonElement tree, List<String> path) throws UnchangeableText {
        String key = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (tree.isJsonArray()) {
            JsonArray array = tree.getAsJsonArray().deepCopy();
            int index = index(key, array.size() - 1);
            if (rest.isEmpty()) array.remove(index);
            else array.set(index, removed(array.get(index), rest));
            return array;
        }
        if (!tree.isJsonObject() || !tree.getAsJsonObject().has(key))
            throw new UnchangeableText("there is no '" + key + "'");
        JsonObject object = tree.getAsJsonObject().deepCopy();
        if (rest.isEmpty()) object.remove(key);
        else object.add(key, removed(object.get(key), rest));
        return object;
    }

    private static int index(String key, int last) throws UnchangeableText {
        int index = key.matches("\\d{1,6}") ? Integer.parseInt(key) : -1;
        if (index < 0 || index > last) throw new UnchangeableText("the list has no item " + key);
        return index;
    }

    /** As they are read again from a text. */
    private static JsonElement texts(JsonElement value) {
        if (value.isJsonPrimitive()) return new JsonPrimitive(value.getAsString());
        if (value.isJsonArray()) {
            JsonArray array = new JsonArray();
            value.getAsJsonArray().forEach(item -> array.add(texts(item)));
            return array;
        }
        if (!value.isJsonObject()) return value;
        JsonObject object = new JsonObject();
        value.getAsJsonObject().entrySet().forEach(entry -> object.add(entry.getKey(), texts(entry.getValue())));
        return object;
    }
}
