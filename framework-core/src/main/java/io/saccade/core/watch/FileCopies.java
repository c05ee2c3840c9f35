package io.saccade.core.watch;

import io.saccade.api.files.FileTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies of one version of files, in a temporary folder of this process. Closing deletes them. Any thread. */
public final class FileCopies implements AutoCloseable {
    private static final String PREFIX = "saccade-watched-";
    private static final Pattern OURS = Pattern.compile(PREFIX + "(\\d+)-.*");

    private final Path folder;
    private final List<Path> copies;

    private FileCopies(Path folder, List<Path> copies) {
        this.folder = folder;
        this.copies = List.copyOf(copies);
    }

    /** Copies files with those beside them. Returns empty if they are not this version any more. */
    public static Optional<FileCopies> of(List<Path> mains, FileVersion version) throws IOException {
        Path folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        boolean same = false;
        try {
            List<Path> copies = new ArrayList<>();
            for (Path main : mains) copies.add(copy(main, folder.resolve(String.valueOf(copies.size()))));
            same = FileVersion.of(mains).filter(version::equals).isPresent();
            return same ? Optional.of(new FileCopies(folder, copies)) : Optional.empty();
        } finally {
            if (!same) FileTree.delete(folder);
        }
    }

    /** Copies a file and those beside it under their own names, since a network names its weights. */
    private static Path copy(Path main, Path into) throws IOException {
        Files.createDirectory(into);
        for (Path beside : FileVersion.beside(main)) Files.copy(beside, into.resolve(beside.getFileName()));
        return Files.copy(main, into.resolve(main.getFileName()));
    }

    /** The copy of each file, in their order. */
    public List<Path> files() {
        return copies;
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(folder);
    }

    /** Deletes the copies that killed processes left. */
    public static void sweep() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : found) if (isAbandoned(folder)) FileTree.delete(folder);
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        Matcher ours = OURS.matcher(String.valueOf(folder.getFileName()));
        return ours.matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))
                && ProcessHandle.of(Long.parseLong(ours.group(1))).isEmpty();
    }
}
