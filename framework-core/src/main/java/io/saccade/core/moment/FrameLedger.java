package io.saccade.core.moment;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A pool for tests that uses no buffer twice, so that it can tell whether something still refers to a returned one: a
 * stage that kept a frame, or a view of its pixels. Any thread.
 */
public final class FrameLedger extends FramePool {
    private static final int ALIGNMENT_BYTES = 64;
    private static final int MOST_COLLECTIONS = 5;

    private final IdentityHashMap<ByteBuffer, WeakReference<ByteBuffer>> lent = new IdentityHashMap<>();
    private final List<WeakReference<ByteBuffer>> returned = new ArrayList<>();

    public FrameLedger() {
        super(true);
    }

    @Override
    synchronized ByteBuffer take(int bytes) {
        int size = sizeClass(bytes + ALIGNMENT_BYTES);
        ByteBuffer whole = ByteBuffer.allocateDirect(size + ALIGNMENT_BYTES);
        ByteBuffer buffer = whole.alignedSlice(ALIGNMENT_BYTES).slice(0, size);
        lent.put(buffer, new WeakReference<>(whole)); // every view of the memory refers to the whole
        return buffer;
    }

    @Override
    void give(ByteBuffer buffer) {
        poison(buffer);
        synchronized (this) {
            returned.add(lent.remove(buffer));
        }
    }

    @Override
    public synchronized long outstanding() {
        return lent.size();
    }

    /** How many returned buffers something still refers to. Collects garbage. */
    public long kept() {
        long kept = Long.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS && kept > 0; i++) {
            System.gc();
            synchronized (this) {
                kept = returned.stream().filter(whole -> whole.get() != null).count();
            }
        }
        return kept;
    }
}
