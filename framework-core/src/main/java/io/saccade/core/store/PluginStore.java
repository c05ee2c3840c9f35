package io.saccade.core.store;

import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed plugins of a plugin folder, in its hidden folder {@code .installed}: a record for each plugin, and its
 * files in a folder of their own for each version, which never change. So a running process keeps what it has loaded,
 * and an installation is one rename of a record.
 */
public final class PluginStore {
    private static final String NAME = ".installed";

    private final Path store;

    private PluginStore(Path store) {
        this.store = store;
    }

    /** The store of a plugin folder, which need not exist. */
    public static PluginStore in(Path pluginFolder) {
        return new PluginStore(pluginFolder.resolve(NAME));
    }

    /** The store's folder. */
    public Path path() {
        return store;
    }

    /**
     * Reads the records for loading the plugins, by id. From then on no file of the store is deleted until this process
     * ends.
     */
    public List<StoredRecord> load() throws IOException {
        if (!Files.isDirectory(store)) return List.of();
        StoreUse.begin(store);
        return records();
    }

    /** Reads the records, by id. */
    public List<StoredRecord> records() throws IOException {
        if (!Files.isDirectory(store)) return List.of();
        List<StoredRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.filter(file -> file.toString().endsWith(PluginRecord.ENDING))
                    .sorted()
                    .toList()) {
                records.add(StoredRecord.read(store, file));
            }
        }
        return records;
    }

    /** The plugins whose records can be read, by id. */
    public List<InstalledPlugin> plugins() throws IOException {
        return records().stream().flatMap(record -> record.plugin().stream()).toList();
    }

    /** The installed plugin of this id. Upper and lower case are equal, since some file systems don't tell them apart. */
    public Optional<InstalledPlugin> find(String id) throws IOException {
        return plugins().stream()
                .filter(plugin -> plugin.record().id().equalsIgnoreCase(id))
                .findFirst();
    }

    void put(PluginRecord record) throws IOException {
        byte[] bytes = record.bytes();
        WholeFile.write(recordOf(record.id()), out -> out.write(bytes));
    }

    void delete(String id) throws IOException {
        Files.delete(recordOf(id));
        WholeFile.forceNames(store);
    }

    private Path recordOf(String id) {
        return store.resolve(id + PluginRecord.ENDING);
    }
}
