package io.saccade.plugin.bytedeco.sound;

import io.saccade.api.data.Audio;
import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.FloatBuffer;

/** Places pieces of sound on a time line: fills gaps with silence and drops overlaps. Single-threaded. */
public final class SoundLine {
    /** Smaller gaps and overlaps come from rounded time stamps; filling them would cause clicks. */
    private static final double TOLERANCE_SECONDS = 0.02;

    private final SoundKind kind;
    private final long originNanos;
    private long instants;

    /** Receives the sound piece by piece. */
    @FunctionalInterface
    public interface Target {
        /** Receives instants with one value per channel. */
        void add(FloatBuffer interleaved) throws IOException;
    }

    /**
     * Creates an empty line for sound of one kind.
     *
     * @param originNanos start of the line on the time line of the sound
     */
    public SoundLine(SoundKind kind, long originNanos) {
        this.kind = kind;
        this.originNanos = originNanos;
    }

    public SoundKind kind() {
        return kind;
    }

    /** Converts a time to an instant, counted from the line's beginning. */
    public long at(long nanos) {
        return Math.round((nanos - originNanos) * 1e-9 * kind.rateHz());
    }

    /** Number of instants so far. */
    public long instants() {
        return instants;
    }

    /** End time of the sound so far. */
    public long endNanos() {
        return originNanos + Math.round(instants * 1e9 / kind.rateHz());
    }

    /**
     * Length in instants of the gap before sound that starts at this time; negative for an overlap; 0 within the
     * tolerance.
     */
    public long gapBefore(long startNanos) {
        long gap = at(startNanos) - instants;
        return Math.abs(gap) <= TOLERANCE_SECONDS * kind.rateHz() ? 0 : gap;
    }

    /** Advances by this many instants. */
    public void advance(long count) {
        instants += count;
    }

    /**
     * Adds sound at its time.
     *
     * @throws IOException when its kind differs, or from the target
     */
    public void add(Audio audio, Target target) throws IOException {
        if (!SoundKind.of(audio).equals(kind)) {
            throw new InvalidInputException("the sound changed from " + kind + " to " + SoundKind.of(audio) + "; it"
                    + " must keep one format to its end");
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
