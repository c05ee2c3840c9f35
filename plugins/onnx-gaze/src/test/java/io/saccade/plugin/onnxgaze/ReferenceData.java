package io.saccade.plugin.onnxgaze;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.files.NumpyArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the reference data. */
final class ReferenceData {
    private ReferenceData() {}

    /** Returns a file; skips the test when it is absent. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("reference.data", "")).resolve(name);
        assumeTrue(Files.exists(file), () -> "reference data not found at " + file + "; left out");
        return file;
    }

    /** Values of a .npy file of bytes or floats, in C order. */
    static ByteBuffer values(String name) throws IOException {
        return NumpyArray.read(file(name)).bytes();
    }
}
