package io.saccade.plugin.torch.loop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.files.NumpyArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads NumPy arrays in C order from the folder of reference data. */
final class Npy {
    private Npy() {}

    /** Returns a file of the folder; skips the test if it is missing. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("reference.data", "")).resolve(name);
        assumeTrue(Files.exists(file), () -> "reference data not found at " + file + "; left out");
        return file;
    }

    static float[] floats(String name) throws IOException {
        return NumpyArray.read(file(name)).floats();
    }

    /** Reads bytes and divides them by 255. */
    static float[] fractions(String name) throws IOException {
        float[] fractions = floats(name);
        for (int i = 0; i < fractions.length; i++) fractions[i] /= 255f;
        return fractions;
    }

    static int[] integers(String name) throws IOException {
        double[] values = NumpyArray.read(file(name)).doubles();
        int[] integers = new int[values.length];
        for (int i = 0; i < integers.length; i++) integers[i] = (int) values[i];
        return integers;
    }

    /** Reads all arrays of an archive, by name. */
    static Map<String, float[]> archive(String name) throws IOException {
        Map<String, float[]> arrays = new HashMap<>();
        NumpyArray.readArchive(file(name)).forEach((array, values) -> arrays.put(array, values.floats()));
        return arrays;
    }
}
