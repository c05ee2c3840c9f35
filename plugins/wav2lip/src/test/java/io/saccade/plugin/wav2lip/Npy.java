package io.saccade.plugin.wav2lip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;

/** Reads NumPy arrays in C order. */
final class Npy {
    private Npy() {}

    /** Reads the bytes of a .npy file's values. */
    static ByteBuffer read(Path file) throws IOException {
        return values(Files.readAllBytes(file));
    }

    static float[] floats(Path file) throws IOException {
        return floats(read(file));
    }

    /** Reads an array of a .npz file. */
    static float[] floats(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ".npy"))) {
            return floats(values(in.readAllBytes()));
        }
    }

    private static float[] floats(ByteBuffer bytes) {
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    private static ByteBuffer values(byte[] file) throws IOException {
        int header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        String described = new String(file, 10, header, StandardCharsets.US_ASCII);
        if (described.contains("'fortran_order': True")) throw new IOException("in Fortran order: " + described);
        return ByteBuffer.wrap(Arrays.copyOfRange(file, 10 + header, file.length))
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
