package io.saccade.batch.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Keeps two batches out of one folder. The system removes the lock when the process ends, however it ends. */
public final class BatchLock implements AutoCloseable {
    private static final long LOOK_NANOS = 20_000_000;

    private final FileChannel channel;

    private BatchLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the folder, and locks it.
     *
     * @throws BatchStopped if it can't be written, or another batch has it
     */
    public static BatchLock take(Path folder) throws BatchStopped {
        return take(folder, Duration.ZERO);
    }

    /**
     * Like {@link #take(Path)}, but waits if another batch has the folder, since that may be about to end.
     *
     * @param patience how long
     */
    public static BatchLock take(Path folder, Duration patience) throws BatchStopped {
        Path file = folder.resolve(".lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel, patience);
            if (lock == null) {
                channel.close();
                throw new BatchStopped(
                        2,
                        "another batch (process " + owner(file) + ") writes to " + folder
                                + ": wait for its end, or choose another --out");
            }
            byte[] pid = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
            channel.truncate(0).write(ByteBuffer.wrap(pid));
            return new BatchLock(channel);
        } catch (IOException e) {
            String reason = e instanceof FileSystemException system && system.getReason() != null
                    ? system.getReason()
                    : e.getClass().getSimpleName();
            throw new BatchStopped(
                    2,
                    "--out " + folder + " can't be written (" + reason + "): choose a folder in which you may write");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, Duration patience) throws IOException {
        long begin = System.nanoTime();
        while (true) {
            @Nullable FileLock lock = tryLock(channel);
            if (lock != null || System.nanoTime() - begin >= patience.toNanos()) return lock;
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // this process has it: the JobManager of a cluster, for another job
            return null;
        }
    }

    private static String owner(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) { // Windows locks the content, too
            return "unknown";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
