package io.saccade.plugin.clickrecorder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of comma-separated values: fields with commas or quotes are quoted, with quotes doubled (RFC 4180). */
final class CsvLine {
    private CsvLine() {}

    /** Joins fields to a line without its end. Line ends inside fields become spaces. */
    static String of(List<String> fields) {
        return fields.stream().map(CsvLine::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        String oneLine = field.replaceAll("\\R", " ");
        if (oneLine.indexOf(',') < 0 && oneLine.indexOf('"') < 0) return oneLine;
        return '"' + oneLine.replace("\"", "\"\"") + '"';
    }

    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
