package io.saccade.plugin.torch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads NumPy arrays in C order from the folder of reference data. */
final class Npy {
    private static final int PREAMBLE = 10;

    private Npy() {}

    /** Returns a file of the folder; skips the test if it is missing. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("reference.data", "")).resolve(name);
        assumeTrue(Files.exists(file), () -> "reference data not found at " + file + "; left out");
        return file;
    }

    static float[] floats(String name) throws IOException {
        return floats(Files.readAllBytes(file(name)));
    }

    /** Reads bytes and divides them by 255. */
    static float[] fractions(String name) throws IOException {
        ByteBuffer values = values(Files.readAllBytes(file(name)));
        float[] fractions = new float[values.remaining()];
        for (int i = 0; i < fractions.length; i++) fractions[i] = (values.get() & 0xFF) / 255f;
        return fractions;
    }

    static int[] integers(String name) throws IOException {
        ByteBuffer values = values(Files.readAllBytes(file(name)));
        int[] integers = new int[values.remaining() / Integer.BYTES];
        values.asIntBuffer().get(integers);
        return integers;
    }

    /** Reads all arrays of an archive, by name. */
    static Map<String, float[]> archive(String name) throws IOException {
        Map<String, float[]> arrays = new HashMap<>();
        try (ZipFile zip = new ZipFile(file(name).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                arrays.put(entry.getName().replace(".npy", ""), floats(bytes));
            }
        }
        return arrays;
    }

    private static float[] floats(byte[] file) throws IOException {
        ByteBuffer values = values(file);
        float[] floats = new float[values.remaining() / Float.BYTES];
        values.asFloatBuffer().get(floats);
        return floats;
    }

    private static ByteBuffer values(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int header = bytes.getShort(PREAMBLE - Short.BYTES);
        String described = new String(file, PREAMBLE, header, StandardCharsets.US_ASCII);
        if (described.contains("True")) throw new IOException("the array is in Fortran order");
        return bytes.position(PREAMBLE + header).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
