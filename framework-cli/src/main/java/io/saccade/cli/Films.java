package io.saccade.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds films among files. */
final class Films {
    private Films() {}

    /** The newest film among the given files and the content of the given folders. */
    static Optional<Path> newest(Stream<Path> filesAndFolders) {
        return filesAndFolders.flatMap(Films::in).max(Comparator.comparing(Films::lastWritten));
    }

    private static Stream<Path> in(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) return Stream.of(fileOrFolder).filter(Films::isFilm);
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            return files.filter(Films::isFilm).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFilm(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".mp4") || name.endsWith(".mkv")) && Files.isRegularFile(file);
    }

    private static FileTime lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
