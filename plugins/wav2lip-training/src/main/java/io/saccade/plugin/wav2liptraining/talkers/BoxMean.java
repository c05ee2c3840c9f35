package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.data.Region;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Averages face boxes over time. A detector's box changes its size from frame to frame, and without averaging the head
 * in the cropped faces jumps. Not thread-safe.
 */
public final class BoxMean {
    private final int window;
    private final Deque<Region> boxes = new ArrayDeque<>();

    /** @param window number of boxes to average, including the newest; 1: no averaging */
    public BoxMean(int window) {
        this.window = window;
    }

    /**
     * Returns the mean of this box and the previous ones, edge by edge. A box that does not touch the previous one
     * starts a new average.
     */
    public Region of(Region box) {
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

    /** Starts a new film: forgets all previous boxes. */
    public void begin() {
        boxes.clear();
    }
}
