package io.saccade.plugin.tabularq;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes numbered rows of values below a header line. */
final class CsvWriter implements ArrayWriter {
    private final Writer out;
    private final int columns;
    private long row;
    private int column;

    /**
     * @param index header of the row numbers
     * @param names headers of the values
     */
    CsvWriter(Path file, String index, List<String> names) throws IOException {
        columns = names.size();
        out = Files.newBufferedWriter(file);
        out.write(index + "," + String.join(",", names) + "\n");
    }

    @Override
    public void put(double value) throws IOException {
        if (column == 0) out.write(Long.toString(row++));
        out.write(',');
        out.write(Double.toString(value));
        column = (column + 1) % columns;
        if (column == 0) out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
