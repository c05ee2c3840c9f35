package io.saccade.plugin.tabularq;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

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
        ByteBuffer states = array(name, "state");
        ByteBuffer actions = array(name, "action");
        ByteBuffer values = array(name, "value");
        QTable table = new QTable(19_683, 9);
        while (values.hasRemaining()) {
            table.values()[states.getInt() * 9 + actions.getInt()] = values.getDouble();
        }
        return table;
    }

    private static ByteBuffer array(String name, String array) throws IOException {
        try (ZipFile zip = new ZipFile(file("golden/qlearning/" + name).toFile());
                InputStream in = zip.getInputStream(zip.getEntry(array + ".npy"))) {
            byte[] npy = in.readAllBytes();
            ByteBuffer buffer = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
            return buffer.position(10 + buffer.getShort(8));
        }
    }
}
