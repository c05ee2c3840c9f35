package io.saccade.plugin.clickrecorder;

import io.saccade.api.files.OwnerOnly;
import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** {@code samples.csv}, locked by this process for adding lines. */
final class SampleTable implements AutoCloseable {
    /** Beyond the table's end, because some systems forbid reading a locked range. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;
    private SampleColumns columns = SampleColumns.all();

    private SampleTable(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Creates a table, or opens one and repairs its last line. */
    static SampleTable open(Path file, Consumer<String> log) throws IOException {
        SampleTable table = new SampleTable(file, OwnerOnly.open(file));
        try {
            table.lock();
            table.repair(log);
            return table;
        } catch (IOException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) return;
        } catch (OverlappingFileLockException e) {
            throw new IOException(file + " is being written by another stage of this process", e);
        }
        throw new IOException(file + " is being written by another process: end that one, or name another folder");
    }

    private void repair(Consumer<String> log) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end).stripTrailing();
        if (end < 0 && SampleColumns.LINE.startsWith(header)) {
            channel.truncate(0);
            append(SampleColumns.LINE);
        } else if (!header.equals(SampleColumns.LINE) && !header.equals(SampleColumns.EARLIER)) {
            throw new InvalidInputException(file + " is not of this recorder: its columns are " + header
                    + " instead of " + SampleColumns.LINE + "; name another 'directory'");
        } else {
            columns = SampleColumns.of(header).orElseThrow();
            mendLastLine(content, log);
        }
    }

    /**
     * Repairs a last line without a line end. Lines are written with their end, so it was truncated, unless an editor
     * removed the line end.
     */
    private void mendLastLine(byte[] content, Consumer<String> log) throws IOException {
        int begin = content.length;
        while (content[begin - 1] != '\n') begin--;
        if (begin == content.length) return;
        String last = new String(content, begin, content.length - begin, StandardCharsets.UTF_8);
        if (columns.isWhole(last)) {
            write(ByteBuffer.wrap(new byte[] {'\n'}), content.length);
        } else {
            channel.truncate(begin);
            log.accept("removed the last line of " + file + ", which was cut off: " + last);
        }
    }

    /** The columns of this table, which may be those of version 0.1. */
    SampleColumns columns() {
        return columns;
    }

    /**
     * Adds a line. On return it is on disk.
     *
     * @throws IOException naming the file; nothing of the line remains then
     */
    void add(String line) throws IOException {
        long before = channel.size();
        try {
            append(line);
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    private void append(String line) throws IOException {
        try {
            write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)), channel.size());
            channel.force(false);
        } catch (IOException e) {
            throw new IOException(
                    file + " could not be written: " + e.getMessage() + "; all samples before are kept", e);
        }
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) at += channel.write(bytes, at);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
