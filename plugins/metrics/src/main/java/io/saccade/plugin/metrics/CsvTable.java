package io.saccade.plugin.metrics;

import io.saccade.api.files.WholeFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file whose rows all have as many cells as its header. Each row is written at once, so that it survives a kill
 * of the process. For one thread at a time.
 */
final class CsvTable implements AutoCloseable {
    private final Path file;
    private Set<String> columns = Set.of();
    private @Nullable FileChannel out;
    private long wholeBytes;

    /** @param file created with the first row; replaces an existing one */
    CsvTable(Path file) {
        this.file = file;
    }

    /** @param row cells by column; a new column is added at the right end of the whole table */
    void add(Map<String, String> row) throws IOException {
        try {
            FileChannel channel = withColumns(row.keySet());
            append(channel, line(columns.stream().map(name -> row.getOrDefault(name, ""))));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; the lines before are kept", e);
        }
    }

    private FileChannel withColumns(Set<String> wanted) throws IOException {
        Set<String> all = new LinkedHashSet<>(columns);
        boolean wider = all.addAll(wanted);
        FileChannel channel = out;
        if (channel == null || wider) {
            channel = rewritten(all);
            columns = all;
        }
        return channel;
    }

    /** Rewrites the table with these columns, replaces the old file, and opens the new one for appending. */
    private FileChannel rewritten(Set<String> wider) throws IOException {
        close(); // Windows can't replace an open file
        WholeFile.write(file, bytes -> {
            Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            writer.write(line(wider.stream()));
            if (!columns.isEmpty()) copyRows(writer, ",".repeat(wider.size() - columns.size()));
            writer.flush();
        });
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        wholeBytes = channel.size();
        channel.position(wholeBytes);
        out = channel;
        return channel;
    }

    private void copyRows(Writer writer, String emptyCells) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine(); // the header
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                writer.write(row);
                writer.write(emptyCells);
                writer.write('\n');
            }
        }
    }

    /** Removes a row that a full disk took only in part. */
    private void append(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (IOException e) {
            channel.truncate(wholeBytes);
            throw new IOException(file + " can't be written: " + e.getMessage(), e);
        }
        wholeBytes += bytes.limit();
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvTable::cell).collect(Collectors.joining(",", "", "\n"));
    }

    /** Quotes as in RFC 4180, but replaces line breaks by spaces. */
    private static String cell(String text) {
        String oneLine = text.replaceAll("\\R", " ");
        boolean plain = oneLine.indexOf(',') < 0 && oneLine.indexOf('"') < 0;
        return plain ? oneLine : '"' + oneLine.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        FileChannel channel = out;
        out = null;
        if (channel != null) channel.close();
    }
}
