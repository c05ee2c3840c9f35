package io.saccade.plugin.linedrawing.pairs;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import io.saccade.plugin.bytedeco.picture.PictureTree;
import io.saccade.plugin.linedrawing.Palette;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** A folder of pairs recorded by {@code drawing-pairs}, for training. Immutable. */
public final class DrawingPairs {
    private final Path folder;
    private final List<String> names;
    private final Palette palette;
    private final int width;
    private final int height;
    private final String made;

    private DrawingPairs(Path folder, List<String> names, PaletteFile file) throws IOException {
        this.folder = folder;
        this.names = names;
        this.palette = file.palette();
        this.width = file.size()[0];
        this.height = file.size()[1];
        this.made = file.text().orElseThrow();
    }

    /**
     * Lists the pairs of a folder without reading them.
     *
     * @throws IOException when there are none, or their palette is unknown; the message names the remedy
     */
    public static DrawingPairs open(Path folder) throws IOException {
        PaletteFile file = new PaletteFile(folder);
        if (file.text().isEmpty()) {
            throw new InvalidInputException("there is no " + PaletteFile.NAME + " in " + folder + ", which"
                    + " drawing-pairs writes; prepare drawings first (saccade run prepare-drawings)");
        }
        List<String> names = new ArrayList<>();
        List<Path> labels =
                PictureTree.list(folder, path -> path.toString().endsWith(PairFiles.LABELS), (name, reason) -> {});
        for (Path path : labels) {
            String name = PictureTree.name(folder, path);
            name = name.substring(0, name.length() - PairFiles.LABELS.length());
            if (files(folder, name).isFinished()) names.add(name);
        }
        if (names.isEmpty())
            throw new InvalidInputException("there are no pairs in " + folder + "; prepare drawings first");
        return new DrawingPairs(folder, List.copyOf(names), file);
    }

    private static PairFiles files(Path folder, String name) throws IOException {
        return PairFiles.of(folder, name)
                .orElseThrow(() -> new InvalidInputException(name + " is not the name of a pair"));
    }

    /** Returns the names of the pairs, sorted. */
    public List<String> names() {
        return names;
    }

    /** Returns the palette of the labels. */
    public Palette palette() {
        return palette;
    }

    /** Width of each drawing, in pixels. */
    public int width() {
        return width;
    }

    /** Height of each drawing, in pixels. */
    public int height() {
        return height;
    }

    /**
     * Describes palette, size, rule, and the name and length in bytes of each pair. Different pairs have different
     * descriptions.
     */
    public String description() throws IOException {
        StringBuilder text = new StringBuilder(made);
        for (String name : names) {
            PairFiles files = files(folder, name);
            text.append(name).append(' ').append(Files.size(files.edges())).append(' ');
            text.append(Files.size(files.labels())).append('\n');
        }
        return text.toString();
    }

    /** Returns a reader of these pairs, for one thread; the caller closes it. */
    public Reader reader() {
        Natives.load();
        return new Reader();
    }

    /** Reads pairs one after another. */
    public final class Reader implements AutoCloseable {
        private final Mat decoded = new Mat();

        private Reader() {}

        /**
         * Reads a pair, row by row.
         *
         * @param edges receives 255 on the lines and 0 elsewhere
         * @param labels receives each pixel's index in the palette
         * @throws IOException naming the broken file and the remedy
         */
        public void read(int number, byte[] edges, byte[] labels) throws IOException {
            PairFiles files = files(folder, names.get(number));
            read(files.edges(), edges);
            read(files.labels(), labels);
            for (byte label : labels) {
                if ((label & 0xff) >= palette.colors()) {
                    throw broken(
                            files.labels(),
                            "it has the label " + (label & 0xff) + ", but the palette has " + palette.colors()
                                    + " colours");
                }
            }
        }

        private void read(Path file, byte[] into) throws IOException {
            try {
                PictureFile.read(file).decodeGray(decoded);
            } catch (IOException e) {
                throw broken(file, String.valueOf(e.getMessage()));
            }
            if (decoded.cols() != width || decoded.rows() != height) {
                throw broken(file, "it is no picture of " + width + "x" + height + " pixels");
            }
            decoded.<ByteBuffer>createBuffer().get(into);
        }

        private IOException broken(Path file, String what) {
            return new InvalidInputException(
                    file + " is broken: " + what + "; delete it and prepare its photograph again");
        }

        @Override
        public void close() {
            decoded.close();
        }
    }
}
