package io.saccade.batch.attempt;

import io.saccade.batch.work.BatchStopped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Compares the room on the disk with what the outputs will need. Any thread. */
public final class DiskSpace {
    /** With less than this, items would fail one after another. */
    private static final long LEAST = 20_000_000;

    /** Tells the room on a disk, in bytes. */
    public interface Room {
        long left() throws IOException;
    }

    /** After so many items, their need is known. */
    public static final int FIRST_ITEMS = 10;

    private final Path folder;
    private final Room room;
    private final Consumer<String> notice;
    private int left;
    private int made;
    private long bytes;

    /**
     * @param items how many items will be made
     * @param notice gets a sentence once the need is known
     */
    public DiskSpace(Path folder, Room room, int items, Consumer<String> notice) {
        this.folder = folder;
        this.room = room;
        this.left = items;
        this.notice = notice;
    }

    /**
     * Looks at the disk.
     *
     * @throws BatchStopped if it is almost full
     */
    public void refuseIfFull() throws IOException, BatchStopped {
        long now = room.left();
        if (now >= LEAST) return;
        throw new BatchStopped(
                1,
                "the disk of " + folder + " is full: " + Sizes.of(now) + " are left. Free some space and run the same"
                        + " command again; it goes on");
    }

    /** An item was made; after the first ones, tells what the others will need. */
    public synchronized void made(long size) throws IOException {
        made++;
        left--;
        bytes += size;
        if (made != FIRST_ITEMS || left <= 0) return;
        need().ifPresent(need ->
                notice.accept("the outputs of the other " + left + " items need about " + Sizes.of(need)));
        long now = room.left();
        if (need().orElse(0) > now) {
            notice.accept("the disk of " + folder + " has only " + Sizes.of(now)
                    + " left: free some space, or stop with" + " Ctrl-C; the same command goes on");
        }
    }

    private OptionalLong need() {
        return made == 0 ? OptionalLong.empty() : OptionalLong.of(bytes / made * left);
    }
}
