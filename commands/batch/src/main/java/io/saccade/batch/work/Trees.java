package io.saccade.batch.work;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes folders with their content. */
final class Trees {
    private Trees() {}

    /** A file or folder, and all in it; none if it does not exist. Links are not followed. */
    static List<Path> all(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return List.of();
        try (Stream<Path> paths = Files.walk(path)) {
            return paths.toList();
        }
    }

    static void delete(Path path) throws IOException {
        for (Path each : deepestFirst(path)) Files.deleteIfExists(each);
    }

    /** Deletes what is in a folder. */
    static void empty(Path folder) throws IOException {
        for (Path each : deepestFirst(folder)) {
            if (!each.equals(folder)) Files.deleteIfExists(each);
        }
    }

    private static List<Path> deepestFirst(Path path) throws IOException {
        return all(path).stream().sorted(Comparator.reverseOrder()).toList();
    }

    static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) return false;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        }
    }
}
