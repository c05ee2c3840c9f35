package io.saccade.plugin.onnxgaze;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

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
        byte[] file = Files.readAllBytes(file(name));
        int header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        String described = new String(file, 10, header, StandardCharsets.US_ASCII);
        if (described.contains("True")) throw new IOException(name + " is in Fortran order");
        return ByteBuffer.wrap(Arrays.copyOfRange(file, 10 + header, file.length))
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
