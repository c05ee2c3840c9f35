package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Region;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Steadies the box of a face: a detector's box is now a little larger, now a little smaller, and a network that looks at
 * what is cut out sees the whole head jump. One thread.
 */
final class BoxMean {
    private final int window;
    private final Deque<Region> boxes = new ArrayDeque<>();

    /** @param window how many boxes are averaged, the newest among them; 1 leaves them as they are */
    BoxMean(int window) {
        this.window = window;
    }

    /** The mean of a box and the last ones before, edge by edge; one that does not touch the last begins anew. */
    Region of(Region box) {
        if (!boxes.isEmpty() && !touch(boxes.getLast(), box)) begin();
        if (boxes.size() == window) boxes.removeFirst();
        boxes.addLast(box);
        int left = mean(boxes.stream().mapToInt(Region::x).sum());
        int top = mean(boxes.stream().mapToInt(Region::y).sum());
        int right = mean(boxes.stream().mapToInt(one -> one.x() + one.width()).sum());
        int bottom = mean(boxes.stream().mapToInt(one -> one.y() + one.height()).sum());
        return new Region(left, top, right - left, bottom - top);
    }

    private int mean(int sum) {
        return (int) Math.round(sum / (double) boxes.size());
    }

    private static boolean touch(Region one, Region other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    /** The next box is of another film. */
    void begin() {
        boxes.clear();
    }
}
