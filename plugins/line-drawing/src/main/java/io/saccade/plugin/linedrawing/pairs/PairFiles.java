package io.saccade.plugin.linedrawing.pairs;

import io.saccade.api.files.WholeFile;
import io.saccade.plugin.bytedeco.FileNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The two files of a pair. Both are written atomically, the labels last: if they exist, the pair is complete, even
 * after a kill.
 *
 * @param edges 255 on the lines and 0 elsewhere
 * @param labels each pixel's index in the palette
 */
public record PairFiles(Path edges, Path labels) {
    static final String EDGES = "-edges.png";
    static final String LABELS = "-labels.png";
    /** Length of the longest ending, and five, to match the names of existing pairs. */
    private static final int ENDINGS = LABELS.length() + 5;

    /** Returns the files of a sample; empty if its name leads out of the folder, or is no valid file name here. */
    public static Optional<PairFiles> of(Path folder, String name) {
        try {
            Path top = folder.toAbsolutePath().normalize();
            Path file = top.resolve(name.replace('\\', '/')).normalize();
            Path last = file.getFileName();
            if (last == null || !file.startsWith(top) || file.equals(top)) return Optional.empty();
            String fit = FileNames.fit(last.toString(), "", ENDINGS);
            return Optional.of(new PairFiles(file.resolveSibling(fit + EDGES), file.resolveSibling(fit + LABELS)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public boolean isFinished() {
        return Files.exists(labels) && Files.exists(edges);
    }

    /** Writes both files; replaces those of an interrupted run. */
    public void write(ByteBuffer edgesPng, ByteBuffer labelsPng) throws IOException {
        write(edges, edgesPng);
        write(labels, labelsPng);
    }

    /** Writes a file atomically. */
    public static void write(Path file, ByteBuffer bytes) throws IOException {
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        try {
            WholeFile.writeUnforced(file, out -> out.write(content));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; all pairs finished before are kept", e);
        }
    }
}
