package io.saccade.page.edit;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Writes values on one line, as a person would: without quotes where none are needed. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./+-][A-Za-z0-9_./+%@-]*( [A-Za-z0-9_./+%@-]+)*");
    private static final Pattern DASHES = Pattern.compile("-|---|\\.\\.\\.|- .*");
    private static final Set<String> NULLS = Set.of("null", "~");

    private YamlText() {}

    static String of(JsonElement value) {
        if (value.isJsonNull()) return "null";
        if (value.isJsonPrimitive()) return scalar(value.getAsJsonPrimitive());
        if (value.isJsonArray()) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            value.getAsJsonArray().forEach(item -> items.add(of(item)));
            return items.toString();
        }
        StringJoiner entries = new StringJoiner(", ", "{ ", " }").setEmptyValue("{}");
        value.getAsJsonObject()
                .entrySet()
                .forEach(entry -> entries.add(text(entry.getKey()) + ": " + of(entry.getValue())));
        return entries.toString();
    }

    private static String scalar(JsonPrimitive value) {
        return value.isString() ? text(value.getAsString()) : value.toString();
    }

    static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !DASHES.matcher(text).matches()
                && !NULLS.contains(text.toLowerCase(Locale.ROOT));
        if (plain) return text;
        boolean visible = text.chars().allMatch(letter -> letter >= ' ' && letter != 127);
        return visible ? "'" + text.replace("'", "''") + "'" : new JsonPrimitive(text).toString();
    }
}
