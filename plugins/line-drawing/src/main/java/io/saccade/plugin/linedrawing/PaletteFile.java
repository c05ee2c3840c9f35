package io.saccade.plugin.linedrawing;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
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
 * {@code palette.json} in a folder of pairs: {@code values}, levels a channel; {@code size}, width and height of all
 * pictures; {@code edges}, how they were drawn; {@code colors}, red, green and blue of each label, 0..255.
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
     * Writes it for the first sample of a folder.
     *
     * @throws IOException when the folder's pairs, or the samples before, were made otherwise
     */
    void require(Sample sample) throws IOException {
        Form form = Form.of(sample);
        // Making the text for every pair would take as long as finding its labels.
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
                            + summary(known) + ") than this one (" + summary(made) + "); choose another directory");
        }
        accepted = form;
    }

    /** What all pairs of a folder have in common. */
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

    /** The palette of a folder. */
    Palette palette() throws IOException {
        return new Palette(Integer.parseInt(found(VALUES, "values").group(1)));
    }

    /** Width and height of its pictures. */
    int[] size() throws IOException {
        Matcher size = found(SIZE, "size");
        return new int[] {Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))};
    }

    private Matcher found(Pattern pattern, String what) throws IOException {
        String text = Files.readString(file);
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find())
            throw new InvalidInputException(file + " does not tell '" + what + "'; prepare the drawings again");
        return matcher;
    }

    /** The bytes, by which one preparation differs from another; empty where there is no such file. */
    Optional<String> text() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }
}
