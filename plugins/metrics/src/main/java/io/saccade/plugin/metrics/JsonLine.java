package io.saccade.plugin.metrics;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a JSON object on one line, in a buffer that is reused: maps, iterables, strings, booleans and numbers. Other
 * values are written as their text; NaN and the infinities, which JSON lacks, as null.
 */
final class JsonLine {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(512);

    /** Starts a new line. */
    void begin() {
        text.setLength(0);
        text.append('{');
    }

    void field(String name, long value) {
        name(name);
        text.append(value);
    }

    void field(String name, Object value) {
        name(name);
        value(value);
    }

    private void name(String name) {
        if (text.charAt(text.length() - 1) != '{') text.append(',');
        string(name);
        text.append(':');
    }

    private void value(@Nullable Object value) {
        if (value == null) text.append("null");
        else if (value instanceof Double || value instanceof Float) number(((Number) value).doubleValue(), value);
        else if (value instanceof Number || value instanceof Boolean) text.append(value);
        else if (value instanceof Map<?, ?> map) object(map);
        else if (value instanceof Iterable<?> values) array(values);
        else string(value.toString());
    }

    private void number(double value, Object asWritten) {
        text.append(Double.isFinite(value) ? asWritten : "null");
    }

    private void object(Map<?, ?> map) {
        text.append('{');
        map.forEach((name, value) -> field(name.toString(), value));
        text.append('}');
    }

    private void array(Iterable<?> values) {
        char separator = '[';
        for (Object value : values) {
            text.append(separator);
            value(value);
            separator = ',';
        }
        text.append(separator == '[' ? "[]" : "]");
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') text.append('\\').append(c);
            else if (c < ' ') text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            else text.append(c);
        }
        text.append('"');
    }

    /** The line with its line end, in UTF-8. */
    byte[] bytes() {
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
