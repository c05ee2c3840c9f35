package io.saccade.plugin.wav2lip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows one face over time: averages its shape over the frames around, and lets it fade out before it disappears and
 * fade in when it comes back. Needs 200 ms of frames ahead. Not thread-safe.
 */
final class FaceTrack {
    /** Length of a fade, and half of the window over which shapes are averaged. */
    private static final long FADE_NANOS = 200_000_000;

    /** Time stamps are rounded. */
    private static final long TOLERANCE_NANOS = 1_000_000;

    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        private final long nanos;
        private final @Nullable FaceShape shape;
        private final BiConsumer<FaceShape, Double> settled;
        private boolean told;

        Entry(long nanos, @Nullable FaceShape shape, BiConsumer<FaceShape, Double> settled) {
            this.nanos = nanos;
            this.shape = shape;
            this.settled = settled;
            told = shape == null;
        }
    }

    /** Adds a frame whose face is not drawn. */
    void addNone(long nanos) {
        entries.add(new Entry(nanos, null, (shape, strength) -> {}));
        settle(nanos);
    }

    /**
     * Adds the face of the next frame.
     *
     * @param settled receives the averaged shape and the strength, in this call or in a later one
     */
    void add(long nanos, FaceShape shape, BiConsumer<FaceShape, Double> settled) {
        FaceShape last = entries.isEmpty() ? null : entries.get(entries.size() - 1).shape;
        if (last != null && !shape.continues(last)) end(); // another scene
        entries.add(new Entry(nanos, shape, settled));
        settle(nanos);
    }

    /** Ends the track: the next frame belongs to another scene or film, or there is none. */
    void end() {
        for (int i = 0; i < entries.size(); i++) tell(i);
        entries.clear();
    }

    private void settle(long now) {
        boolean gone = entries.get(entries.size() - 1).shape == null;
        for (int i = 0; i < entries.size(); i++) {
            if (gone || now - entries.get(i).nanos >= FADE_NANOS - TOLERANCE_NANOS) tell(i);
        }
        entries.removeIf(entry -> entry.told && now - entry.nanos > 2 * FADE_NANOS);
    }

    private void tell(int index) {
        Entry entry = entries.get(index);
        if (entry.told || entry.shape == null) return;
        double strength = 1;
        FaceShape mean = entry.shape;
        double weights = 1;
        for (int direction = -1; direction <= 1; direction += 2) {
            for (int i = index + direction; i >= 0 && i < entries.size(); i += direction) {
                Entry other = entries.get(i);
                double part = Math.abs(other.nanos - entry.nanos) / (double) FADE_NANOS;
                if (part >= 1) break;
                if (other.shape == null) {
                    strength = Math.min(strength, part);
                    break;
                }
                weights += 1 - part;
                mean = mean.towards(other.shape, (1 - part) / weights);
            }
        }
        entry.told = true;
        entry.settled.accept(mean, strength);
    }
}
