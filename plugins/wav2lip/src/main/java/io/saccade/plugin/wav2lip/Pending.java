package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Sample;
import org.jspecify.annotations.Nullable;

/** A frame that is held until its averaged box and its sound are known. */
final class Pending {
    private final Sample sample;
    private final @Nullable Voice voice;
    private final long column;
    private boolean settled;
    private @Nullable FaceBox box;

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

    @Nullable
    FaceBox box() {
        return box;
    }

    /** Whether the box and the sound are known. */
    boolean isReady() {
        return settled && (voice == null || voice.knows(column));
    }
}
