package io.saccade.plugin.wav2lip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Averages face boxes over time as the original does ({@code inference.py}): each box becomes the mean of itself and
 * the boxes of the next frames. If too few frames follow, it becomes the mean of the last boxes of the stretch, some of
 * which are averaged already. A stretch ends when a frame has no face, or when the next face does not touch the last
 * one: another person or another scene. In a stretch shorter than the window, all boxes count (the original takes some
 * of them). Not thread-safe.
 */
final class BoxSmoother {
    private final int window;
    /** The newest boxes of this stretch, at most {@code window} of them. */
    private final List<Entry> stretch = new ArrayList<>();

    private static final class Entry {
        private FaceBox box;
        private final Consumer<FaceBox> settled;
        private boolean told;

        Entry(FaceBox box, Consumer<FaceBox> settled) {
            this.box = box;
            this.settled = settled;
        }
    }

    /** @param window number of boxes to average; 1: no averaging */
    BoxSmoother(int window) {
        this.window = window;
    }

    /**
     * Adds the box of the next frame.
     *
     * @param settled receives the averaged box, in this call or in a later one
     */
    void add(FaceBox box, Consumer<FaceBox> settled) {
        if (!stretch.isEmpty() && !box.overlaps(stretch.get(stretch.size() - 1).box)) endStretch();
        if (stretch.size() == window) stretch.remove(0);
        stretch.add(new Entry(box, settled));
        if (stretch.size() == window) settle(stretch.get(0));
    }

    /** Ends the stretch: the next frame has no face, or there is no next frame. */
    void endStretch() {
        for (Entry entry : stretch) {
            if (!entry.told) settle(entry);
        }
        stretch.clear();
    }

    private void settle(Entry entry) {
        entry.box = mean();
        entry.told = true;
        entry.settled.accept(entry.box);
    }

    private FaceBox mean() {
        return FaceBox.mean(stretch.stream().map(entry -> entry.box).toList());
    }
}
