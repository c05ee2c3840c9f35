package io.saccade.core.store;

import io.saccade.api.files.FileTree;
import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Installs and removes plugins of a store; one writer at a time. Each change is one rename. The next writer deletes
 * what a killed one left.
 */
public final class StoreWriter implements AutoCloseable {
    private static final String LOCK = ".writer";
    private static final String UNPACKING = ".unpacking-";

    private final PluginStore store;
    private final FileChannel lock;

    private StoreWriter(PluginStore store, FileChannel lock) {
        this.store = store;
        this.lock = lock;
    }

    /** Opens a store for writing, and creates it if it is missing; empty if another process writes it. */
    public static Optional<StoreWriter> open(PluginStore store) throws IOException {
        Files.createDirectories(store.path());
        StoreUse.prepare(store.path());
        Path file = store.path().resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) { // by another thread of this process
        } finally {
            if (!locked) channel.close();
        }
        if (!locked) return Optional.empty();
        StoreWriter writer = new StoreWriter(store, channel);
        writer.sweep();
        return Optional.of(writer);
    }

    /** Creates an empty folder in the store's file system, for files on their way into the store. */
    public Path newFolder() throws IOException {
        return Files.createTempDirectory(store.path(), UNPACKING);
    }

    /**
     * Installs a plugin, or replaces it. The folder becomes the plugin's; until this returns, the earlier version is
     * installed.
     *
     * @param folder made by {@link #newFolder}, or a folder in it
     * @param sums the SHA-256 sum of each file of the folder, by name
     */
    public void install(
            Path folder, String id, String version, Optional<String> signer, String source, Map<String, String> sums)
            throws IOException {
        for (String name : sums.keySet()) WholeFile.force(folder.resolve(name));
        Path target =
                Files.createTempDirectory(Files.createDirectories(store.path().resolve(id)), version + "-");
        Files.delete(target);
        Files.move(folder, target); // within a file system: a rename
        WholeFile.forceNames(store.path().resolve(id));
        List<RecordedFile> files = new ArrayList<>();
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            files.add(RecordedFile.of(target, sum.getKey(), sum.getValue()));
        }
        String place = store.path().relativize(target).toString().replace('\\', '/');
        store.put(new PluginRecord(id, version, place, signer, source, files));
        sweepVersions();
    }

    /**
     * Records the present marks of a plugin's files, so that starts need not read them. Call it after
     * {@link InstalledPlugin#differenceInContent}.
     */
    public void markAnew(InstalledPlugin plugin) throws IOException {
        store.put(plugin.record().markedAnew(store.path()));
    }

    /** Removes a plugin. Its files stay while a running process may need them. */
    public void remove(String id) throws IOException {
        store.delete(id);
        sweepVersions();
    }

    /** Deletes what no record names: files of a killed installation, and versions that no process uses any more. */
    private void sweep() throws IOException {
        for (Path entry : entries(store.path())) {
            if (String.valueOf(entry.getFileName()).startsWith(UNPACKING)) FileTree.delete(entry);
        }
        sweepVersions();
    }

    private void sweepVersions() throws IOException {
        StoreUse.ifUnused(store.path(), this::deleteUnrecorded);
    }

    private void deleteUnrecorded() throws IOException {
        List<StoredRecord> records = store.records();
        Set<String> unreadable = records.stream()
                .filter(record -> record.plugin().isEmpty())
                .map(StoredRecord::id)
                .collect(Collectors.toSet());
        Set<Path> used = records.stream()
                .flatMap(record -> record.plugin().stream())
                .map(InstalledPlugin::folder)
                .collect(Collectors.toSet());
        for (Path plugin : entries(store.path())) {
            if (!Files.isDirectory(plugin) || unreadable.contains(String.valueOf(plugin.getFileName()))) continue;
            for (Path version : entries(plugin)) if (!used.contains(version)) FileTree.delete(version);
            if (entries(plugin).isEmpty()) Files.delete(plugin);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** Releases the store. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
