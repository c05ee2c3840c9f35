package io.saccade.plugin.onnxruntime;

import io.saccade.api.files.FileTree;
import io.saccade.api.files.OwnerOnly;
import io.saccade.api.files.PartialName;
import io.saccade.api.spi.NativeFolders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * A per-user cache of unpacked native libraries. Only the user may write to it, since other writers could run code in
 * every program that loads them. Processes that start at the same time wait for each other.
 */
final class NativeCache {
    private final Path root;

    /** @param root created if missing */
    NativeCache(Path root) {
        this.root = root;
    }

    /**
     * Returns the folder with the complete libraries, unpacking them if needed.
     *
     * @throws IOException when the cache can't be written, or others may write to it
     */
    Path unpack(NativeLibraries libraries) throws IOException {
        makePrivate();
        Optional<String> refusal =
                NativeFolders.refusal(root, libraries.areIn(root.resolve(libraries.key())) ? 0 : libraries.bytes());
        if (refusal.isPresent()) throw new IOException(root + " " + refusal.get());
        try (FileChannel file = FileChannel.open(
                        root.resolve("onnxruntime.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assert lock.isValid();
            return unpackLocked(libraries);
        }
    }

    /**
     * Unpacks into a partial folder, then renames it atomically. A killed process leaves its partial folder; the next
     * process removes it, which is safe under the lock.
     */
    private Path unpackLocked(NativeLibraries libraries) throws IOException {
        Path folder = root.resolve(libraries.key());
        if (libraries.areIn(folder)) return folder;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(root, file -> PartialName.isOf(file, folder))) {
            for (Path partial : left) FileTree.delete(partial);
        }
        Path partial = Files.createDirectory(PartialName.beside(folder));
        libraries.unpackInto(partial);
        FileTree.delete(folder);
        Files.move(partial, folder);
        return folder;
    }

    private void makePrivate() throws IOException {
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        OwnerOnly.createFolders(root);
        if (!posix) return; // on Windows other users can't write to a user's folders
        PosixFileAttributes attributes =
                Files.readAttributes(root, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean own = attributes.isDirectory()
                && NativeFolders.isOurs(root)
                && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
        if (!own) throw new IOException(root + " must be a folder that no other user can write to");
    }
}
