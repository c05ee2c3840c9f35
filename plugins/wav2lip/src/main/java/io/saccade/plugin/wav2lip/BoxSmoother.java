package io.saccade.plugin.wav2lip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Steadies the boxes of a face over time as the original does ({@code inference.py}): each becomes the mean of itself
 * and those of the next frames, and where too few follow, of the last ones of the stretch, among them those that are
 * steadied already. A stretch ends where a frame has no face, or where the next face does not touch the last one:
 * another person, or another scene. Within a stretch shorter than the window, all its boxes count (the original takes
 * some of them). One thread.
 */
final class BoxSmoother {
    private final int window;
    /** The newest boxes of this stretch, at most as many as the window is long. */
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

    /** @param window how many boxes are averaged; 1 leaves them as they are */
    BoxSmoother(int window) {
        this.window = window;
    }

    /**
     * Takes the box of the next frame.
     *
     * @param settled told the steadied box, in this call or in a later one
     */
    void add(FaceBox box, Consumer<FaceBox> settled) {
        if (!stretch.isEmpty() && !box.overlaps(stretch.get(stretch.size() - 1).box)) endStretch();
        if (stretch.size() == window) stretch.remove(0);
        stretch.add(new Entry(box, settled));
        if (stretch.size() == window) settle(stretch.get(0));
    }

    /** The next frame has no face, or there is none. */
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
