package io.saccade.core.claim;

import io.saccade.api.files.FileTree;
import io.saccade.api.files.PartialName;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Deletes files that killed runs left unfinished. Any thread. */
final class Leftovers {
    private Leftovers() {}

    /** Deletes the partial files and folders of one name. */
    static void removeOf(Path name) throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(name.resolveSibling(""), file -> PartialName.isOf(file, name))) {
            for (Path file : files) FileTree.delete(file);
        }
    }

    /** Deletes partial files in a folder and below, except those that are claimed separately. */
    static void removeWithin(Path folder) throws IOException {
        if (Files.isDirectory(folder)) Files.walkFileTree(folder, new Search(folder));
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final Path top;

        Search(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(top)) return FileVisitResult.CONTINUE;
            if (Files.exists(PartialName.lockOf(folder))) return FileVisitResult.SKIP_SUBTREE;
            return removed(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            removed(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // we may not read it
        }

        private static boolean removed(Path file) throws IOException {
            Optional<Path> lock = PartialName.lockOfOwner(file);
            if (lock.isEmpty() || Files.exists(lock.get())) return false;
            FileTree.delete(file);
            return true;
        }
    }
}
