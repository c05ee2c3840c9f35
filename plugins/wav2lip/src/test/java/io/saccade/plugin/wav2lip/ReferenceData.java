package io.saccade.plugin.wav2lip;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds values computed with the original tools, and speech. */
final class ReferenceData {
    private ReferenceData() {}

    /** Returns a file; skips the test if it is missing. */
    static Path at(String name) {
        Path file = Path.of(System.getProperty("reference.data", "../../../shared/data"))
                .resolve(name)
                .toAbsolutePath();
        assumeTrue(Files.exists(file), () -> "reference data not found at " + file + "; left out");
        return file;
    }

    static JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(at(name))).getAsJsonObject();
    }

    static List<Integer> integers(JsonElement array) {
        return array.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsInt)
                .toList();
    }

    /** Reads the samples of a 16-bit mono wav file, in -1..1. */
    static float[] speech(String name) throws IOException {
        ByteBuffer file =
                ByteBuffer.wrap(Files.readAllBytes(at("speech/" + name))).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (file.getInt(at) != 0x61746164) at += 8 + file.getInt(at + 4); // "data"
        float[] samples = new float[file.getInt(at + 4) / 2];
        for (int i = 0; i < samples.length; i++) samples[i] = file.getShort(at + 8 + 2 * i) / 32768f;
        return samples;
    }
}
