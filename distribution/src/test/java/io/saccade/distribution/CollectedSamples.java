package io.saccade.distribution;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the folder of a click collection. */
record CollectedSamples(Path folder) {
    /** The rows of the table, without its header. */
    List<String> lines() {
        try {
            Path table = folder.resolve("samples.csv");
            if (!Files.exists(table)) return List.of();
            List<String> lines = Files.readAllLines(table);
            return lines.subList(Math.min(1, lines.size()), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return lines().stream().map(Row::of).toList();
    }

    /** The pictures by name. */
    Map<String, byte[]> pictures() throws IOException {
        Map<String, byte[]> pictures = new HashMap<>();
        for (Row row : rows()) pictures.put(row.file(), Files.readAllBytes(folder.resolve(row.file())));
        return pictures;
    }

    /** One row of the table. */
    record Row(String file, double x, double y, String button, double ageMillis, String eyes) {
        static Row of(String line) {
            String[] fields = line.split(",");
            if (fields.length != 20) throw new AssertionError("20 fields were expected: " + line);
            String eyes = String.join(",", List.of(fields).subList(10, 18));
            return new Row(
                    fields[0],
                    Double.parseDouble(fields[1]),
                    Double.parseDouble(fields[2]),
                    fields[3],
                    Double.parseDouble(fields[9]),
                    eyes);
        }

        /** The eyes of a trace line, in the table's format. */
        static String eyes(JsonObject line) {
            return eye(line, "left") + "," + eye(line, "right");
        }

        private static String eye(JsonObject line, String side) {
            JsonObject eye = line.getAsJsonObject("eyes").getAsJsonObject(side);
            return eye.get("x") + "," + eye.get("y") + "," + eye.get("width") + "," + eye.get("height");
        }
    }
}
