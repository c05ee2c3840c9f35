package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The table with the labels of a collection's pictures. */
final class SamplesCsv {
    static final String NAME = "samples.csv";

    private SamplesCsv() {}

    /**
     * Reads the labels by picture name, in the file's order. Columns may be in any order, and those that labels don't
     * need may be missing, so that tables of other programs can be read.
     *
     * @param setAside receives each invalid line
     * @throws IOException also when the first line does not name the columns
     */
    static Map<String, ClickLabel> read(Path file, Consumer<SetAside> setAside) throws IOException {
        // Malformed bytes become replacement characters, so only their own line is invalid.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .lines()
                .toList();
        SampleColumns columns = SampleColumns.of(lines.isEmpty() ? "" : lines.get(0))
                .orElseThrow(() -> new InvalidInputException(
                        file + " is no table of samples: its first line must name the columns, " + SampleColumns.LINE));
        Map<String, ClickLabel> labels = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            String item = NAME + ", line " + (i + 1);
            try {
                String picture = columns.file(lines.get(i));
                ClickLabel label = columns.label(lines.get(i));
                if (labels.putIfAbsent(picture, label) != null) {
                    setAside.accept(new SetAside(item, "an earlier line names " + picture + ", too"));
                }
            } catch (IllegalArgumentException e) {
                setAside.accept(new SetAside(item, String.valueOf(e.getMessage())));
            }
        }
        return labels;
    }
}
