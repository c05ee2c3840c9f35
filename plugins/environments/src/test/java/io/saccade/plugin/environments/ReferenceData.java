package io.saccade.plugin.environments;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

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

    /** An array of a .npz file as doubles, in C order, from u1, i4, f4 or f8. */
    static double[] array(String name, String array) throws IOException {
        byte[] npy = entry(file(name), array + ".npy");
        int header = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        String described = new String(npy, 10, header, StandardCharsets.US_ASCII);
        ByteBuffer values =
                ByteBuffer.wrap(npy, 10 + header, npy.length - 10 - header).order(ByteOrder.LITTLE_ENDIAN);
        int size = described.contains("u1") ? 1 : described.contains("f8") ? 8 : 4;
        double[] doubles = new double[values.remaining() / size];
        for (int i = 0; i < doubles.length; i++) {
            if (size == 1) doubles[i] = values.get();
            else if (size == 8) doubles[i] = values.getDouble();
            else doubles[i] = described.contains("i4") ? values.getInt() : values.getFloat();
        }
        return doubles;
    }

    private static byte[] entry(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
