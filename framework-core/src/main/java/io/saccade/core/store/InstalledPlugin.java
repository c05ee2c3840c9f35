package io.saccade.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plugin of the store, as it is now. */
public final class InstalledPlugin {
    private final Path store;
    private final PluginRecord record;

    InstalledPlugin(Path store, PluginRecord record) {
        this.store = store;
        this.record = record;
    }

    /** What was recorded when it was installed. */
    public PluginRecord record() {
        return record;
    }

    /** Its folder, which has its jar and {@code lib/}. */
    public Path folder() {
        return store.resolve(record.folder());
    }

    /**
     * How the plugin's files differ from those that were installed, as a clause; empty if they don't. Reads only files
     * whose size, times or inode have changed.
     */
    public Optional<String> difference() {
        return difference(RecordedFile::isUnchanged);
    }

    /** Like {@link #difference}, but reads every file. */
    public Optional<String> differenceInContent() {
        return difference(RecordedFile::hasContent);
    }

    private Optional<String> difference(Comparison comparison) {
        if (!Files.isDirectory(folder())) return Optional.of("its folder is missing");
        try {
            Set<String> there = names();
            for (RecordedFile file : record.files()) {
                if (!there.remove(file.name())) return Optional.of("its file " + file.name() + " was removed");
                if (!comparison.isSame(file, folder())) {
                    return Optional.of("its file " + file.name() + " was changed after it was installed");
                }
            }
            return there.stream().findFirst().map(name -> "the file " + name + " was added to its folder");
        } catch (IOException e) {
            return Optional.of("its files can't be read (" + e.getMessage() + ")");
        }
    }

    /** Everything in the folder but folders. A link to a folder counts as a file, and so as an added one. */
    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private interface Comparison {
        boolean isSame(RecordedFile file, Path folder) throws IOException;
    }
}
