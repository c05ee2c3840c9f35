package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Sample;
import org.jspecify.annotations.Nullable;

/** A frame that is held until its averaged box, the place of its face and its sound are known. */
final class Pending {
    private final Sample sample;
    private final @Nullable Voice voice;
    private final long column;
    private boolean settled;
    private @Nullable FaceBox box;
    private boolean placed;
    private @Nullable FaceShape shape;
    private double strength;

    /**
     * Creates a frame without a box.
     *
     * @param voice the sound at the frame, if any
     * @param column of the frame in that voice
     */
    Pending(Sample sample, @Nullable Voice voice, long column) {
        this.sample = sample;
        this.voice = voice;
        this.column = column;
    }

    Sample sample() {
        return sample;
    }

    @Nullable
    Voice voice() {
        return voice;
    }

    long column() {
        return column;
    }

    /** Sets the averaged box; null if there is none. */
    void settle(@Nullable FaceBox steady) {
        settled = true;
        box = steady;
    }

    /** Sets how the face lies in its box, and how strongly it is drawn; 0: not at all. */
    void place(@Nullable FaceShape steady, double part) {
        placed = true;
        shape = steady;
        strength = part;
    }

    /** Where to draw the face; null if nothing is drawn. */
    @Nullable
    FacePlace where() {
        return box == null || strength == 0 ? null : new FacePlace(box, shape, strength, sample.timestampNanos());
    }

    /** Whether the place of the face and the sound are known. */
    boolean isReady() {
        return settled && placed && (voice == null || voice.knows(column));
    }
}
