package io.saccade.plugin.clickrecorder;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that nobody but their owner may read, where the file system knows of owners. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Makes it, and those above it, where they are missing. One that is there keeps its permissions. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /** A new file, to be written; fails where it exists. */
    static FileChannel createFile(Path file) throws IOException {
        return FileChannel.open(file, Set.of(CREATE_NEW, WRITE), attributes(file, FILE));
    }

    /** A file to be read and written, as it is, or new. */
    static FileChannel openFile(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(CREATE, READ, WRITE), attributes(file, FILE));
        if (knowsOwners(file)) Files.setPosixFilePermissions(file, FILE);
        return channel;
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        if (!knowsOwners(path)) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
