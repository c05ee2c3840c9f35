package io.saccade.plugin.clickrecorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples in a folder. A film that is collected again gives the same samples. Copies would count double in
 * training, and a copy of a training sample in the test set would leak.
 */
final class KnownSamples {
    private final Path folder;
    private final Map<ClickLabel, List<String>> pictures = new HashMap<>();

    private KnownSamples(Path folder) {
        this.folder = folder;
    }

    static KnownSamples in(Path folder) throws IOException {
        KnownSamples known = new KnownSamples(folder);
        SamplesCsv.read(folder.resolve(SamplesCsv.NAME), setAside -> {})
                .forEach((picture, label) -> known.add(label, picture));
        return known;
    }

    void add(ClickLabel label, String picture) {
        pictures.computeIfAbsent(label.undated(), none -> new ArrayList<>(1)).add(picture);
    }

    /** Whether a sample with this label has exactly this picture. */
    boolean holds(ClickLabel label, byte[] png) throws IOException {
        for (String picture : pictures.getOrDefault(label.undated(), List.of())) {
            Path file = folder.resolve(picture);
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), png)) return true;
        }
        return false;
    }
}
