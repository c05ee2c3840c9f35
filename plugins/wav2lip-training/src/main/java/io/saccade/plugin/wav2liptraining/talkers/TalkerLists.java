package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.files.PartialName;
import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the films of each part: one film a line, as the path of its folder relative to this one, with forward slashes.
 */
public final class TalkerLists {
    /** The sound of a film. A folder that contains one is a film. */
    static final String SOUND = "audio.wav";

    private final Path directory;
    private final Map<TalkerPart, List<String>> films = new EnumMap<>(TalkerPart.class);

    private TalkerLists(Path directory) {
        this.directory = directory;
        for (TalkerPart part : TalkerPart.values()) films.put(part, new ArrayList<>());
    }

    /** Reads the lists; empty if there are none. Films whose folders do not exist are ignored. */
    public static TalkerLists read(Path directory) throws IOException {
        TalkerLists lists = new TalkerLists(directory);
        for (TalkerPart part : TalkerPart.values()) {
            Path file = directory.resolve(part.file());
            if (!Files.exists(file)) continue;
            for (String line : Files.readAllLines(file)) {
                // Wav2Lip's own lists may have more text after the name.
                String name = line.strip().split("\\s+", 2)[0];
                if (!name.isEmpty() && Files.exists(directory.resolve(name).resolve(SOUND))) {
                    lists.of(part).add(name);
                }
            }
        }
        return lists;
    }

    /** Returns the names of a part's films. */
    public List<String> of(TalkerPart part) {
        return films.getOrDefault(part, List.of());
    }

    /**
     * Adds each film that is in no list to the list that is furthest below its share. The order is pseudo-random but
     * reproducible.
     */
    void share(double validation, double test) throws IOException {
        Set<String> known = films.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<String> fresh = new ArrayList<>(found());
        fresh.removeAll(new HashSet<>(known));
        fresh.sort(Comparator.comparingInt((String name) -> name.hashCode() * 0x9E3779B9)
                .thenComparing(Comparator.naturalOrder()));
        Map<TalkerPart, Double> shares =
                Map.of(TalkerPart.TRAIN, 1 - validation - test, TalkerPart.VAL, validation, TalkerPart.TEST, test);
        int count = known.size();
        for (String name : fresh) {
            double sum = ++count;
            TalkerPart poorest = Stream.of(TalkerPart.values())
                    .max(Comparator.comparingDouble(part -> shares.getOrDefault(part, 0.) * sum - of(part).size()))
                    .orElseThrow();
            of(poorest).add(name);
        }
    }

    private Set<String> found() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> path.endsWith(SOUND))
                    .map(path ->
                            directory.relativize(path.getParent()).toString().replace('\\', '/'))
                    .filter(name -> !name.isEmpty() && !PartialName.isWithin(Path.of(name)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Replaces the list files, each atomically. */
    void write() throws IOException {
        for (TalkerPart part : TalkerPart.values()) {
            Path file = directory.resolve(part.file());
            String lines = of(part).stream().sorted().map(name -> name + "\n").collect(Collectors.joining());
            WholeFile.write(file, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
