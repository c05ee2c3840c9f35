package io.saccade.core.moment;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Off-heap buffers that moments take and return. The pool grows as needed and never blocks: if it did, a stage that
 * holds many moments could block it forever. Any thread.
 */
public class FramePool {
    /** swscale and OpenCV read and write up to a vector beyond the last row. */
    private static final int SLACK_BYTES = 64;

    private static final int ALIGNMENT_BYTES = 64;
    private static final int SMALLEST_BYTES = 4096;
    private static final byte POISON = (byte) 0xDB;

    private final boolean poisoning;
    private final Map<Integer, ArrayDeque<ByteBuffer>> shelves = new HashMap<>();
    private long made;
    private long outstanding;

    /**
     * @param poisoning whether returned buffers are overwritten at once, so that a stage that kept a view of one reads
     *     garbage in its tests, not only now and then in production
     */
    public FramePool(boolean poisoning) {
        this.poisoning = poisoning;
    }

    /** A buffer of the size class of {@code bytes}; its content is undefined. */
    synchronized ByteBuffer take(int bytes) {
        int size = sizeClass(bytes + SLACK_BYTES);
        outstanding++;
        ArrayDeque<ByteBuffer> shelf = shelves.get(size);
        if (shelf != null && !shelf.isEmpty()) return shelf.pop();
        made++;
        return ByteBuffer.allocateDirect(size + ALIGNMENT_BYTES)
                .alignedSlice(ALIGNMENT_BYTES)
                .slice(0, size);
    }

    void give(ByteBuffer buffer) {
        if (poisoning) poison(buffer);
        synchronized (this) {
            outstanding--;
            shelves.computeIfAbsent(buffer.capacity(), size -> new ArrayDeque<>())
                    .push(buffer);
        }
    }

    static void poison(ByteBuffer buffer) {
        for (int i = 0; i < buffer.capacity(); i++) buffer.put(i, POISON);
    }

    /** The number of buffers in use by moments. */
    public synchronized long outstanding() {
        return outstanding;
    }

    /** The number of buffers ever allocated. */
    public synchronized long made() {
        return made;
    }

    /**
     * Rounds up to one of four size classes per octave: at most a quarter is wasted, and images of a thousand sizes
     * share a few dozen classes.
     */
    static int sizeClass(int bytes) {
        if (bytes <= SMALLEST_BYTES) return SMALLEST_BYTES;
        int step = Integer.highestOneBit(bytes - 1) / 4;
        return Math.multiplyExact((bytes + step - 1) / step, step);
    }
}
