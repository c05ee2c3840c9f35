package io.saccade.plugin.tabularq;

import io.saccade.api.files.NumpyArray;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an array of numbers, row by row: a .npy file of 64-bit floats and, if wanted, the same as a .csv file. */
final class ArrayFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final DataOutputStream npy;
    private final @Nullable Writer csv;
    private final int columns;
    private long row;
    private int column;

    /**
     * Opens the files.
     *
     * @param index header of the row numbers in the .csv file
     * @param names headers of the values in the .csv file
     * @param shape length of each dimension; the caller puts as many values, in C order
     */
    ArrayFile(Path npy, Optional<Path> csv, String index, List<String> names, long... shape) throws IOException {
        this.npy = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(npy), BUFFER));
        this.npy.write(NumpyArray.header("<f8", shape));
        this.csv = csv.isPresent() ? Files.newBufferedWriter(csv.get()) : null;
        this.columns = names.size();
        if (this.csv != null) this.csv.write(index + "," + String.join(",", names) + "\n");
    }

    void put(double value) throws IOException {
        // little-endian, while a data stream is big-endian
        npy.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(value)));
        if (csv == null) return;
        if (column == 0) csv.write(Long.toString(row++));
        csv.write("," + value);
        column = (column + 1) % columns;
        if (column == 0) csv.write('\n');
    }

    @Override
    public void close() throws IOException {
        try (npy) {
            if (csv != null) csv.close();
        }
    }
}
