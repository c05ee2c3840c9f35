package io.saccade.plugin.wav2liptraining;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds reference values and films of real people. Tests are skipped if they are missing. */
public final class ReferenceData {
    private ReferenceData() {}

    public static Path file(String name) {
        Path file = Path.of(System.getProperty("reference.data", "")).resolve(name);
        assumeTrue(Files.exists(file), () -> "reference data not found at " + file + "; left out");
        return file;
    }

    public static Path golden(String name) {
        return file("golden/wav2lip/" + name);
    }

    public static Map<String, NumpyArchive.Array> arrays(String name) throws IOException {
        return NumpyArchive.read(golden(name));
    }

    public static JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(golden(name))).getAsJsonObject();
    }
}
