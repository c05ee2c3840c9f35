package io.saccade.plugin.tabularq;

import io.saccade.api.files.NumpyArray;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a .npy file of 64-bit floats. */
final class NpyWriter implements ArrayWriter {
    private static final int BUFFER = 1 << 16;

    private final DataOutputStream out;

    /** @param shape length of each dimension; the caller puts as many values, in C order */
    NpyWriter(Path file, long... shape) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        out.write(NumpyArray.header("<f8", shape));
    }

    /** Converts to little-endian, since a data stream is big-endian. */
    @Override
    public void put(double value) throws IOException {
        out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(value)));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
