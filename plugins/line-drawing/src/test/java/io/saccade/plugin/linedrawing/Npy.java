package io.saccade.plugin.linedrawing;

import io.saccade.api.files.NumpyArray;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the bytes of a NumPy array in C order. */
final class Npy {
    private Npy() {}

    static byte[] bytes(String name) throws IOException {
        ByteBuffer values = NumpyArray.read(ReferenceData.at(name)).bytes();
        byte[] bytes = new byte[values.remaining()];
        values.get(bytes);
        return bytes;
    }
}
