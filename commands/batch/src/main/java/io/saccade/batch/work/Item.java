package io.saccade.batch.work;

import java.util.List;
import java.util.Optional;

/**
 * One item of a batch.
 *
 * @param key unique in the batch: a relative path with {@code /}, and the name of the folder of its outputs
 * @param path the absolute path of the file or folder; empty for a seed
 * @param settings bound to the item, as {@code stage.key=value}
 * @param index its position, if a setting has it; otherwise 0
 */
public record Item(String key, String path, List<String> settings, int index) {
    public Item {
        settings = List.copyOf(settings);
    }

    /** The file or folder; empty for a seed. */
    public Optional<String> file() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }
}
