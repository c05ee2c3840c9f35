package io.saccade.plugin.clickrecorder;

import io.saccade.api.files.OwnerOnly;
import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a collection, locked by this process for adding samples. A sample is a picture with its line in the
 * table; a process killed at any step loses no other sample.
 */
final class SampleFolder implements AutoCloseable {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18})\\.png");

    private final Path folder;
    private final SampleTable table;
    private final KnownSamples known;
    private long next;

    private SampleFolder(Path folder, SampleTable table, KnownSamples known, long next) {
        this.folder = folder;
        this.table = table;
        this.known = known;
        this.next = next;
    }

    /**
     * Opens the folder, creating it if needed, and repairs the traces of a killed process.
     *
     * @param log receives the repairs
     * @throws IOException when it can't be written, or contains another kind of table
     */
    static SampleFolder open(Path folder, Consumer<String> log) throws IOException {
        OwnerOnly.createFolders(folder);
        SampleTable table = SampleTable.open(folder.resolve(SamplesCsv.NAME), log);
        try {
            return new SampleFolder(folder, table, KnownSamples.in(folder), firstFree(folder));
        } catch (IOException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** A number above those of all pictures in the folder or the table, since pictures may have been deleted. */
    private static long firstFree(Path folder) throws IOException {
        Path csv = folder.resolve(SamplesCsv.NAME);
        Stream<String> told = new String(Files.readAllBytes(csv), StandardCharsets.UTF_8)
                .lines()
                .map(line -> CsvLine.split(line).get(0));
        try (Stream<Path> files = Files.list(folder)) {
            Stream<String> there = files.map(file -> String.valueOf(file.getFileName()));
            return 1
                    + Stream.concat(told, there)
                            .mapToLong(SampleFolder::number)
                            .max()
                            .orElse(0);
        }
    }

    /** The number in a picture's name; 0 for other names. */
    private static long number(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? Long.parseLong(numbered.group(1)) : 0;
    }

    /**
     * Adds a sample, unless it is there already. On return it is on disk.
     *
     * @param png the picture
     * @param line gives the table's line for its columns and the picture's name
     * @return whether it was new
     * @throws IOException naming the file that could not be written; nothing of this sample remains then
     */
    boolean add(byte[] png, BiFunction<SampleColumns, String, String> line) throws IOException {
        String name = String.format(Locale.ROOT, "%06d.png", next);
        String told = line.apply(table.columns(), name);
        ClickLabel label = table.columns().label(told);
        if (known.holds(label, png)) return false;
        Path picture = folder.resolve(name);
        write(png, picture);
        try {
            table.add(told);
        } catch (IOException e) {
            Files.delete(picture);
            throw e;
        }
        known.add(label, name);
        next++;
        return true;
    }

    private static void write(byte[] png, Path picture) throws IOException {
        try {
            WholeFile.writeOwnerOnly(picture, out -> out.write(png));
        } catch (IOException e) {
            throw new IOException("the sample " + e.getMessage() + "; all samples before it are kept", e);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
