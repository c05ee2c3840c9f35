package io.saccade.plugin.bytedeco;

import io.saccade.api.data.Audio;
import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.FloatBuffer;

/**
 * Places pieces of sound on a time line: what is missing before one becomes silence, and what of it was there already is
 * left out. One thread.
 */
public final class SoundLine {
    /** Smaller gaps and overlaps come from rounded time stamps, and filling them would click. */
    private static final double TOLERANCE_SECONDS = 0.02;

    private final SoundKind kind;
    private final long originNanos;
    private long instants;

    /** Where sound goes, piece by piece. */
    @FunctionalInterface
    public interface Target {
        /** Takes instants, each with a value for every channel. */
        void add(FloatBuffer interleaved) throws IOException;
    }

    /**
     * A line of sound of one kind that is empty so far.
     *
     * @param originNanos when it begins, on the time line of the sound that will come
     */
    public SoundLine(SoundKind kind, long originNanos) {
        this.kind = kind;
        this.originNanos = originNanos;
    }

    public SoundKind kind() {
        return kind;
    }

    /** The instant of a time, counted from the line's beginning. */
    public long at(long nanos) {
        return Math.round((nanos - originNanos) * 1e-9 * kind.rateHz());
    }

    /** The instants so far. */
    public long instants() {
        return instants;
    }

    /** When the sound so far ends. */
    public long endNanos() {
        return originNanos + Math.round(instants * 1e9 / kind.rateHz());
    }

    /**
     * How many instants are missing before sound that begins then; negative: how many of its own are there already; 0
     * within the tolerance.
     */
    public long gapBefore(long startNanos) {
        long gap = at(startNanos) - instants;
        return Math.abs(gap) <= TOLERANCE_SECONDS * kind.rateHz() ? 0 : gap;
    }

    /** Goes on by so many instants. */
    public void advance(long count) {
        instants += count;
    }

    /**
     * Adds sound where its time says.
     *
     * @throws IOException when it is of another kind, or the target's
     */
    public void add(Audio audio, Target target) throws IOException {
        if (!SoundKind.of(audio).equals(kind)) {
            throw new InvalidInputException("the sound changed from " + kind + " to " + SoundKind.of(audio)
                    + "; it must be of one kind throughout");
        }
        long gap = gapBefore(audio.startNanos());
        for (long left = gap; left > 0; left -= kind.rateHz()) {
            put(FloatBuffer.allocate((int) Math.min(left, kind.rateHz()) * kind.channels()), target);
        }
        FloatBuffer values = audio.interleaved().duplicate();
        int known = (int) Math.min(audio.length(), Math.max(0, -gap));
        put(values.position(values.position() + known * kind.channels()), target);
    }

    private void put(FloatBuffer interleaved, Target target) throws IOException {
        instants += interleaved.remaining() / kind.channels();
        if (interleaved.hasRemaining()) target.add(interleaved);
    }
}
