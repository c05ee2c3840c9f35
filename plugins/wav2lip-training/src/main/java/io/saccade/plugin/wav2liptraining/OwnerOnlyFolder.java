package io.saccade.plugin.wav2liptraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that nobody but its owner may read, where the file system knows of owners: faces identify people. */
final class OwnerOnlyFolder {
    private OwnerOnlyFolder() {}

    /** Makes it, and those above it, where they are missing. One that is there keeps its permissions. */
    static void create(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, attributes);
    }
}
