package io.saccade.cli.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mends the links of the Maven repository. Its jars are links to those of lib/ and plugins/. Programs that unpack the
 * archive without links, as on Windows, write a small file with the link's target instead.
 */
final class RepositoryLinks {
    private static final int LONGEST_LINK = 512;

    private RepositoryLinks() {}

    /** Replaces files that hold a link's target by hard links, or else copies. */
    static void mend(Path repository) throws IOException {
        List<Path> broken;
        try (Stream<Path> files = Files.walk(repository)) {
            broken = files.filter(RepositoryLinks::isText).toList();
        }
        for (Path file : broken) {
            Path target = file.resolveSibling(Files.readString(file, StandardCharsets.UTF_8))
                    .normalize();
            if (Files.isRegularFile(target)) replace(file, target);
        }
    }

    private static boolean isText(Path file) {
        try {
            return file.toString().endsWith(".jar")
                    && Files.isRegularFile(file)
                    && Files.size(file) < LONGEST_LINK
                    && Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("../");
        } catch (IOException e) {
            return false;
        }
    }

    private static void replace(Path file, Path target) throws IOException {
        Files.delete(file);
        try {
            Files.createLink(file, target);
        } catch (FileSystemException | UnsupportedOperationException e) { // no hard links here
            Files.copy(target, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
