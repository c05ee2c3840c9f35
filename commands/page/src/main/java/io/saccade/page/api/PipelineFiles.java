package io.saccade.page.api;

import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shipped pipelines and the user's own, which may have the name of a shipped one and then replace it. */
final class PipelineFiles {
    private static final String ENDING = ".yaml";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");

    private final Path shipped;
    private final Path own;

    PipelineFiles(Path shipped, Path own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** The folder of the user's own. */
    Path own() {
        return own;
    }

    /** A pipeline file. */
    record Entry(String name, Path file, boolean isShipped) {
        String yaml() throws IOException {
            return Files.readString(file, StandardCharsets.UTF_8);
        }

        /** The first lines of comment, without example commands and the line for editors. */
        String description() throws IOException {
            return yaml().lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line.substring(1))
                    .filter(line -> !line.startsWith("   ") && !line.startsWith(" yaml-language-server:"))
                    .map(String::strip)
                    .reduce("", (text, line) -> (text + " " + line).strip());
        }
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    List<Entry> all() throws IOException {
        TreeMap<String, Entry> entries = new TreeMap<>();
        for (String name : names(shipped)) entries.put(name, new Entry(name, shipped.resolve(name + ENDING), true));
        for (String name : names(own)) entries.put(name, new Entry(name, own.resolve(name + ENDING), false));
        return List.copyOf(entries.values());
    }

    Optional<Entry> find(String name) throws IOException {
        return all().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** Saves one of the user's own. */
    void save(String name, String yaml) throws IOException {
        WholeFile.write(own.resolve(name + ENDING), out -> out.write(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(PipelineFiles::isName)
                    .toList();
        }
    }
}
