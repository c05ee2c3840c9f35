package io.saccade.api.files;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file atomically: a reader sees the old content or the new, even after a crash or a power failure. The
 * content is written to a {@link PartialName} beside the file, flushed to the disk and renamed. Missing folders are
 * created. An {@link IOException} names the file and the reason; the old file then stays, and the partial file is
 * deleted. Writing succeeds even if the thread is interrupted. Any thread; one at a time for each file.
 *
 * @since 0.2
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes the content of a file.
     *
     * @since 0.2
     */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to the stream, which is buffered and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces the file, with default permissions. */
    public static void write(Path file, Content content) throws IOException {
        replace(file, Files::createFile, content, true);
    }

    /** Replaces the file with one that only its owner may read. */
    public static void writeOwnerOnly(Path file, Content content) throws IOException {
        replace(file, OwnerOnly::createFile, content, true);
    }

    /**
     * Like {@link #write}, but without waiting for the disk. For thousands of pictures, where waiting would take longer
     * than creating them. A killed process leaves no incomplete file, but a power failure may.
     */
    public static void writeUnforced(Path file, Content content) throws IOException {
        replace(file, Files::createFile, content, false);
    }

    /** Flushes to the disk a file that other code has written, even if the thread is interrupted. */
    public static void force(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /** Flushes the names in a folder to the disk. Does nothing if the file system does not support that. */
    public static void forceNames(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) { // Windows, and some network drives
        }
    }

    private static void force(Path path, OpenOption option) throws IOException {
        boolean interrupted = false;
        try {
            boolean forced = false;
            while (!forced) {
                interrupted |= Thread.interrupted(); // channels fail in an interrupted thread
                try (FileChannel channel = FileChannel.open(path, option)) {
                    channel.force(true);
                    forced = true;
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private static void replace(Path file, Creation creation, Content content, boolean forced) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        Path beside = PartialName.beside(target);
        boolean whole = false;
        try {
            if (Files.isDirectory(target)) throw new IOException("a folder has the same name");
            if (!Files.isDirectory(folder)) Files.createDirectories(folder);
            creation.create(beside);
            put(beside, content, forced);
            move(beside, target);
            whole = true;
        } catch (IOException e) {
            throw new IOException(file + " can't be written: " + reason(e), e);
        } finally {
            if (!whole) remove(beside);
        }
        if (forced) forceNames(folder);
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) { // the earlier failure says more, and the next run in this folder deletes the file
        }
    }

    /** The reason without the name of the partial file, which the user does not know. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) return "permission denied";
        boolean told = e instanceof FileSystemException system && system.getReason() != null;
        return String.valueOf(told ? ((FileSystemException) e).getReason() : e.getMessage());
    }

    /** Uses a stream, because an interruption would close a channel. */
    private static void put(Path beside, Content content, boolean forced) throws IOException {
        try (FileOutputStream file = new FileOutputStream(beside.toFile());
                OutputStream out = new BufferedOutputStream(file)) {
            content.writeTo(out);
            out.flush();
            if (forced) file.getFD().sync();
        }
    }

    private static void move(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) { // some network drives
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private interface Creation {
        void create(Path file) throws IOException;
    }
}
