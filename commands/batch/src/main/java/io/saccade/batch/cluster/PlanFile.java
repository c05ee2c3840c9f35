package io.saccade.batch.cluster;

import io.saccade.api.files.WholeFile;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Lines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A file in the output folder with the plan in its first line and an item in each other one. A reader keeps one item in
 * memory, and machines tell each other an item by the position of its line.
 */
public final class PlanFile {
    private static final String START = ".plan-";

    private final Path file;

    private PlanFile(Path file) {
        this.file = file;
    }

    /**
     * The plan of a job.
     *
     * @param job another text for each job
     */
    public static PlanFile of(Path out, String job) {
        return new PlanFile(out.resolve(START + job + ".jsonl"));
    }

    public Path path() {
        return file;
    }

    /** Whether this machine sees the folder in which the batch wrote the file. */
    public boolean isVisible() {
        return Files.isReadable(file);
    }

    /** Writes the file. */
    public void write(ClusterPlan plan, List<Item> items) throws IOException {
        WholeFile.write(file, out -> {
            out.write((Lines.of(plan) + "\n").getBytes(StandardCharsets.UTF_8));
            for (Item item : items) out.write((Lines.of(item) + "\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Reads the first line. */
    public ClusterPlan plan() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return Lines.read(String.valueOf(lines.readLine()), ClusterPlan.class);
        }
    }

    /** Opens the items. */
    public Items items() throws IOException {
        BufferedReader lines = Files.newBufferedReader(file);
        return new Items(lines, size(String.valueOf(lines.readLine())));
    }

    private static long size(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    /** Reads the item at a position. */
    public Item item(long position) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(position);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Lines.read(String.valueOf(lines.readLine()), Item.class);
        }
    }

    /**
     * An item of the file.
     *
     * @param position of its line, in bytes
     */
    public record Planned(Item item, long position) {}

    /** The items, in order. */
    public static final class Items implements Iterator<Planned>, AutoCloseable {
        private final BufferedReader lines;
        private String next = "";
        private long position;

        private Items(BufferedReader lines, long position) {
            this.lines = lines;
            this.position = position;
        }

        @Override
        public boolean hasNext() {
            try {
                if (!next.isEmpty()) return true;
                String line = lines.readLine();
                if (line == null) return false;
                next = line;
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Planned next() {
            if (!hasNext()) throw new NoSuchElementException();
            Planned planned = new Planned(Lines.read(next, Item.class), position);
            position += size(next);
            next = "";
            return planned;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /** Deletes the files of a job that has ended. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
