package io.saccade.core.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was recorded when a plugin was installed. A text file: it is read at every start, and text needs no library.
 *
 * @param folder the plugin's folder, relative to the store
 * @param signer the fingerprint of the key that signed the package; empty if it was not signed
 * @param source the file or address that it was installed from
 */
public record PluginRecord(
        String id, String version, String folder, Optional<String> signer, String source, List<RecordedFile> files) {
    static final String ENDING = ".record";
    private static final String FORMAT = "saccade plugin record 1";
    private static final String END = "end";
    private static final List<String> KEYS = List.of("id", "version", "folder", "signer", "source");

    public PluginRecord {
        files = List.copyOf(files);
    }

    /** The same record with the files' present marks, which the caller has verified. */
    PluginRecord markedAnew(Path store) throws IOException {
        List<RecordedFile> marked = new ArrayList<>();
        for (RecordedFile file : files) marked.add(RecordedFile.of(store.resolve(folder), file.name(), file.sha256()));
        return new PluginRecord(id, version, folder, signer, source, marked);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(FORMAT + "\n");
        text.append("id ").append(id).append('\n');
        text.append("version ").append(version).append('\n');
        text.append("folder ").append(folder).append('\n');
        text.append("signer ").append(signer.orElse("")).append('\n');
        text.append("source ").append(source.replaceAll("\\s", " ")).append('\n');
        for (RecordedFile file : files) text.append("file ").append(file.line()).append('\n');
        return text.append(END).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException if the file is damaged, or of a later version of Saccade */
    static PluginRecord read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).equals(FORMAT) || !END.equals(lines.get(lines.size() - 1))) {
            throw new IOException("the record is damaged");
        }
        Map<String, String> values = new TreeMap<>();
        List<RecordedFile> files = new ArrayList<>();
        try {
            for (String line : lines.subList(1, lines.size() - 1)) {
                int space = line.indexOf(' ');
                String value = line.substring(space + 1);
                if (line.startsWith("file ")) files.add(RecordedFile.read(value));
                else values.put(line.substring(0, space), value);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the record is damaged", e);
        }
        return of(values, files);
    }

    private static PluginRecord of(Map<String, String> values, List<RecordedFile> files) throws IOException {
        if (!values.keySet().containsAll(KEYS)) throw new IOException("the record is damaged");
        return new PluginRecord(
                values.getOrDefault("id", ""),
                values.getOrDefault("version", ""),
                values.getOrDefault("folder", ""),
                Optional.of(values.getOrDefault("signer", "")).filter(signer -> !signer.isEmpty()),
                values.getOrDefault("source", ""),
                files);
    }
}
