package io.saccade.plugin.linedrawing.pairs;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.edges.EdgesFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code palette.json} in a folder of pairs: {@code values}, levels per channel; {@code size}, width
 * and height of all pictures; {@code edges}, how they were drawn; {@code colors}, red, green and blue of each label,
 * 0..255.
 */
final class PaletteFile {
    static final String NAME = "palette.json";
    private static final Pattern VALUES = Pattern.compile("\"values\"\\s*:\\s*(\\d)\\b");
    private static final Pattern SIZE = Pattern.compile("\"size\"\\s*:\\s*\\[\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*]");

    private final Path file;
    private String known = "";
    private @Nullable Form accepted;

    PaletteFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /**
     * Writes the file for the first sample of a folder, and checks later ones against it.
     *
     * @throws IOException when the folder's pairs, or earlier samples, were made differently
     */
    void require(Sample sample) throws IOException {
        Form form = Form.of(sample);
        // Formatting the text for every pair would take as long as finding its labels.
        if (form.equals(accepted)) return;
        String made = form.text();
        if (known.isEmpty() && Files.exists(file)) known = Files.readString(file);
        if (known.isEmpty()) {
            PairFiles.write(file, ByteBuffer.wrap(made.getBytes(StandardCharsets.UTF_8)));
            known = made;
        }
        if (!made.equals(known)) {
            throw new InvalidInputException(
                    "the pairs in " + file.getParent() + " have another palette, size or rule for edges ("
                            + summary(known) + ") than this run (" + summary(made) + "); choose another directory");
        }
        accepted = form;
    }

    /** The properties that all pairs of a folder share. */
    private record Form(Palette palette, int width, int height, String edges) {
        static Form of(Sample sample) {
            Frame labels = sample.need(Keys.LABELS);
            String edges = sample.get(EdgesFactory.RULE).orElse("unknown");
            return new Form(sample.need(Palette.KEY), labels.width(), labels.height(), edges);
        }

        String text() {
            return "{\n  \"values\": " + palette.values() + ",\n  \"size\": [" + width + ", " + height
                    + "],\n  \"edges\": \"" + edges.replace("\\", "\\\\").replace("\"", "\\\"")
                    + "\",\n  \"colors\": " + palette.list() + "\n}\n";
        }
    }

    private static String summary(String text) {
        int colors = text.indexOf("\"colors\"");
        return text.substring(0, colors < 0 ? Math.min(text.length(), 80) : colors)
                .replaceAll("[{\\s]+", " ")
                .strip();
    }

    /** Reads the folder's palette. */
    Palette palette() throws IOException {
        return new Palette(Integer.parseInt(found(VALUES, "values").group(1)));
    }

    /** Reads the width and height of the pictures. */
    int[] size() throws IOException {
        Matcher size = found(SIZE, "size");
        return new int[] {Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))};
    }

    private Matcher found(Pattern pattern, String what) throws IOException {
        String text = Files.readString(file);
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find())
            throw new InvalidInputException(file + " has no '" + what + "'; prepare the drawings again");
        return matcher;
    }

    /** Reads the text, which identifies how the pairs were made; empty if the file does not exist. */
    Optional<String> text() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }
}
