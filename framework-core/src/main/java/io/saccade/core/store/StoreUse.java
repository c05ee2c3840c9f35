package io.saccade.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The lock that keeps the files of a store while a process may read them: Java opens the jars of a plugin only when it
 * needs them. A process that has loaded plugins shares the lock until it ends, since natives are never unloaded.
 */
final class StoreUse {
    private static final String NAME = ".in-use";
    private static final Map<Path, FileChannel> OF_THIS_PROCESS = new HashMap<>();

    private StoreUse() {}

    /** Creates the lock's file, which readers can't create in a store that they may not write. */
    static void prepare(Path store) throws IOException {
        Path file = store.resolve(NAME);
        if (!Files.exists(file)) Files.createFile(file);
    }

    /** Keeps the store's files until this process ends. Does nothing if the file system has no locks. */
    static synchronized void begin(Path store) {
        Path file = store.resolve(NAME);
        if (OF_THIS_PROCESS.containsKey(file) || !Files.exists(file)) return;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            OF_THIS_PROCESS.put(file, channel); // stays open, and so locked
            channel.lock(0, Long.MAX_VALUE, true);
        } catch (IOException | OverlappingFileLockException e) { // a network drive, for example
        }
    }

    /** Runs the action if no process uses the store, and lets none begin meanwhile. */
    static synchronized void ifUnused(Path store, Action action) throws IOException {
        Path file = store.resolve(NAME);
        if (OF_THIS_PROCESS.containsKey(file)) return;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) action.run();
        } catch (OverlappingFileLockException e) { // in use by this process
        }
    }

    interface Action {
        void run() throws IOException;
    }
}
