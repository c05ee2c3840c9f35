package io.saccade.plugin.tabularq;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.api.files.NumpyArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds reference data. */
final class ReferenceData {
    private ReferenceData() {}

    /** Returns a file; skips the test if it is missing. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("reference.data", "")).resolve(name);
        assumeTrue(Files.exists(file), () -> "reference data not found at " + file + "; left out");
        return file;
    }

    static JsonObject games() throws IOException {
        return JsonParser.parseString(Files.readString(file("golden/qlearning/games.json")))
                .getAsJsonObject();
    }

    /** Reads a table from a .npz with the cells other than 0, as state, action (int32) and value. */
    static QTable table(String name) throws IOException {
        Map<String, NumpyArray> arrays = NumpyArray.readArchive(file("golden/qlearning/" + name));
        double[] states = arrays.get("state").doubles();
        double[] actions = arrays.get("action").doubles();
        double[] values = arrays.get("value").doubles();
        QTable table = new QTable(19_683, 9);
        for (int i = 0; i < values.length; i++) table.values()[(int) (states[i] * 9 + actions[i])] = values[i];
        return table;
    }
}
