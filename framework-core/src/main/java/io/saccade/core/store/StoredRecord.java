package io.saccade.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A record of the store.
 *
 * @param id the plugin's id, which is the file's name
 * @param plugin empty if the record can't be read
 */
public record StoredRecord(String id, Path file, Optional<InstalledPlugin> plugin) {
    static StoredRecord read(Path store, Path file) {
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - PluginRecord.ENDING.length());
        try {
            PluginRecord record = PluginRecord.read(file);
            boolean within = store.resolve(record.folder()).normalize().startsWith(store);
            if (!record.id().equals(id) || !within) return new StoredRecord(id, file, Optional.empty());
            return new StoredRecord(id, file, Optional.of(new InstalledPlugin(store, record)));
        } catch (IOException e) {
            return new StoredRecord(id, file, Optional.empty());
        }
    }
}
