package io.saccade.batch.item;

import java.nio.file.Path;
import java.util.List;

/**
 * What one pattern matches.
 *
 * @param root the folder in which the search began
 * @param deep whether folders below the root were searched, too
 */
record Found(Path root, List<Path> paths, boolean deep) {
    Found {
        paths = List.copyOf(paths);
    }
}
