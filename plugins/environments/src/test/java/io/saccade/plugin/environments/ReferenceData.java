package io.saccade.plugin.environments;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.api.files.NumpyArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference data folder named by the build. */
final class ReferenceData {
    private ReferenceData() {}

    /** A file of the folder; skips the test if there is none. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("reference.data", "")).resolve(name);
        assumeTrue(Files.exists(file), () -> "reference data not found at " + file + "; left out");
        return file;
    }

    static JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(file(name))).getAsJsonObject();
    }

    /** An array of a .npz file as doubles, in C order. */
    static double[] array(String name, String array) throws IOException {
        return NumpyArray.readArchive(file(name)).get(array).doubles();
    }
}
