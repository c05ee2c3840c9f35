package io.saccade.api.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Folders with everything in them. Any thread.
 *
 * @since 0.2
 */
public final class FileTree {
    private FileTree() {}

    /**
     * Deletes a file, or a folder with everything in it. Deletes links, but never what they lead to. Does nothing if
     * there is no such file, and ignores what others delete meanwhile.
     */
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(tree, new Deletion());
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            if (failure != null) throw failure;
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
