package io.saccade.core.claim;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A lock file that at most one run has at a time. The lock ends with the process at the latest. */
final class LockedFile {
    /** This process may not open a file that it has locked: closing it would release the lock. */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private static final int LONGEST_MARK = 4096;

    /** Retries, since a program that only tests the lock holds it briefly and must not be taken for a run. */
    private static final int TRIES = 4;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final Path file;
    private final FileChannel channel;

    private LockedFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Creates and locks the file; empty if another run has it.
     *
     * @throws IOException if files can't be locked
     */
    static Optional<LockedFile> of(Path file) throws IOException {
        for (int left = TRIES; left > 1; left--) {
            Optional<LockedFile> locked = once(file);
            if (locked.isPresent()) return locked;
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return once(file);
    }

    /** Whether a run has locked the file; does not create it. */
    static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) return false;
        if (!OF_THIS_PROCESS.add(file)) return true;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } finally {
            OF_THIS_PROCESS.remove(file);
        }
    }

    private static Optional<LockedFile> once(Path file) throws IOException {
        if (!OF_THIS_PROCESS.add(file)) return Optional.empty();
        Optional<LockedFile> locked = Optional.empty();
        try {
            locked = uninterrupted(file);
            return locked;
        } finally {
            if (locked.isEmpty()) OF_THIS_PROCESS.remove(file);
        }
    }

    /** Retries if the thread was interrupted, since channels then fail; restores the interrupt flag at the end. */
    private static Optional<LockedFile> uninterrupted(Path file) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                try {
                    return lock(file);
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /**
     * Retries if the previous owner deleted the file after it was opened here: the lock would then be on a deleted
     * file.
     */
    private static Optional<LockedFile> lock(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean kept = false;
            try {
                if (tryLock(channel) == null) return Optional.empty();
                kept = isMarked(file, channel);
                if (kept) return Optional.of(new LockedFile(file, channel));
            } finally {
                if (!kept) channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // locked in this process by another copy of this class
            return null;
        }
    }

    /** Deletes the file if it can't be marked, for example on a full disk. */
    private static boolean isMarked(Path file, FileChannel channel) throws IOException {
        try {
            return isStillThere(file, channel);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Marks the file by its size, which can be read without opening it. */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        int mark = 1 + ThreadLocalRandom.current().nextInt(LONGEST_MARK);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(mark), 0);
        return Files.exists(file) && Files.size(file) == mark;
    }

    /** Deletes the file and releases the lock. */
    void remove() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            OF_THIS_PROCESS.remove(file);
        }
    }
}
