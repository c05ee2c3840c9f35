package io.saccade.plugin.linedrawing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;

/** Reads the bytes of a NumPy array in C order. */
final class Npy {
    private static final int PREAMBLE = 10;

    private Npy() {}

    static byte[] bytes(String name) throws IOException {
        byte[] file = Files.readAllBytes(ReferenceData.at(name));
        int header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getShort(PREAMBLE - Short.BYTES);
        return Arrays.copyOfRange(file, PREAMBLE + header, file.length);
    }
}
