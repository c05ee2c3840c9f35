package io.saccade.plugin.clickrecorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The folders of a recording: one, or with a profile one for each screen that was clicked on. Single-threaded. */
final class SampleFolders implements AutoCloseable {
    private final Path directory;
    private final Optional<String> profile;
    private final Consumer<String> log;
    private final Map<Path, SampleFolder> open = new LinkedHashMap<>();

    /** @param log receives repairs of folders */
    SampleFolders(Path directory, Optional<String> profile, Consumer<String> log) throws IOException {
        this.directory = directory;
        this.profile = profile;
        this.log = log;
        if (profile.isEmpty()) open.put(directory, SampleFolder.open(directory, log));
    }

    /** Returns the folder of a screen's clicks; opens it if needed. */
    SampleFolder of(ScreenSize screen) throws IOException {
        Path path = ProfileFolder.of(directory, profile, screen);
        SampleFolder known = open.get(path);
        if (known != null) return known;
        SampleFolder folder = SampleFolder.open(path, log);
        open.put(path, folder);
        return folder;
    }

    @Override
    public void close() throws IOException {
        for (SampleFolder folder : open.values()) folder.close();
    }
}
