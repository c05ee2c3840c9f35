package io.saccade.plugin.bytedeco.picture;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Lists the files in a folder and all its subfolders. Follows links, also to folders, but not back to an enclosing
 * folder.
 */
public final class PictureTree {
    private static final Set<FileVisitOption> LINKS = EnumSet.of(FileVisitOption.FOLLOW_LINKS);

    private static final String BACK = "it is a link to a folder that contains it";

    private PictureTree() {}

    /**
     * Lists the files, sorted by their names in the folder.
     *
     * @param wanted accepts a file's path relative to the folder
     * @param setAside receives the name of each path that can't be read, and the reason as the end of a sentence
     */
    public static List<Path> list(Path folder, Predicate<Path> wanted, BiConsumer<String, String> setAside)
            throws IOException {
        List<Path> files = new ArrayList<>();
        Path top = folder.toRealPath();
        Files.walkFileTree(folder, LINKS, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) throws IOException {
                // walkFileTree doesn't see a link to a parent of the top folder as a loop; following it would list
                // unrelated files.
                if (!Files.isSymbolicLink(inside) || inside.equals(folder) || !top.startsWith(inside.toRealPath())) {
                    return FileVisitResult.CONTINUE;
                }
                setAside.accept(name(folder, inside), BACK);
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!wanted.test(folder.relativize(file))) return FileVisitResult.CONTINUE;
                if (attributes.isRegularFile()) files.add(file);
                else if (attributes.isSymbolicLink())
                    setAside.accept(name(folder, file), "it is a link to a file that does not exist");
                else setAside.accept(name(folder, file), "it is neither a file nor a folder");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) throw failure;
                setAside.accept(name(folder, file), reason(failure));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inside, IOException failure) {
                if (failure != null) setAside.accept(name(folder, inside), reason(failure));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(file -> name(folder, file)));
        return files;
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileSystemLoopException) return BACK;
        return "it could not be read: " + failure.getMessage();
    }

    /** A file's name in the folder, with forward slashes on every system. */
    public static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
