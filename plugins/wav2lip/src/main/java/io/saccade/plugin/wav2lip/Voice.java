package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Audio;
import io.saccade.plugin.bytedeco.sound.SoundKind;
import io.saccade.plugin.bytedeco.sound.SoundLine;
import java.io.IOException;
import java.nio.FloatBuffer;

/**
 * Continuous sound of one format as mel columns, and which columns belong to which time ({@code inference.py}): those
 * of the 200 ms that start there. Not thread-safe; the owner ends or closes it.
 */
final class Voice implements AutoCloseable {
    /** Columns per 200 ms. */
    static final int STEP = 16;
    /** Returned in place of a column: past the end of the sound. */
    static final long PAST = -1;

    private static final double SHORTEST_SECONDS = 0.2;
    private static final long COLUMN_NANOS = 1_000_000_000L * MelSpectrogram.HOP / MelSpectrogram.SAMPLE_RATE_HZ;
    private static final float SILENCE = -4;
    /** Longer gaps end the voice. */
    private static final double LONGEST_HOLE_SECONDS = 1;

    private final SoundLine line;
    private final long originNanos;
    private final MelColumns columns = new MelColumns();
    private final MelSpectrogram mel = new MelSpectrogram(this::addColumn);
    private final SpeechResampler resampler;
    private boolean silent = true;
    private boolean over;
    private boolean lastGiven;

    /**
     * Creates a voice in the format of this sound, without adding the sound.
     *
     * @param momentNanos the time stamp of the sample with the sound
     */
    Voice(Audio like, long momentNanos) throws IOException {
        SoundKind kind = SoundKind.of(like);
        // Sound starts at a whole audio sample, so its time may differ from the sample's time by less than one.
        boolean same = Math.abs(like.startNanos() - momentNanos) * kind.rateHz() <= 1_000_000_000L;
        originNanos = same ? momentNanos : like.startNanos();
        line = new SoundLine(kind, originNanos);
        resampler = new SpeechResampler(kind.rateHz(), kind.channels(), mel::add);
    }

    /** Whether this sound continues the voice; otherwise it starts another one. */
    boolean goesOnWith(Audio audio) {
        return !over
                && SoundKind.of(audio).equals(line.kind())
                && line.gapBefore(audio.startNanos())
                        <= LONGEST_HOLE_SECONDS * line.kind().rateHz();
    }

    /** Adds sound at its time. */
    void add(Audio audio) throws IOException {
        line.add(audio, resampler::add);
    }

    private void addColumn(float[] column) {
        for (float value : column) silent &= value == SILENCE;
        columns.add(column);
    }

    /** Ends the voice: no more sound will come. */
    void end() {
        if (over) return;
        over = true;
        resampler.end();
        mel.end();
        close();
    }

    boolean isOver() {
        return over;
    }

    /** Returns the end of the sound so far, in nanoseconds. */
    long endNanos() {
        return line.endNanos();
    }

    double seconds() {
        return (double) line.instants() / line.kind().rateHz();
    }

    /** Whether the voice has ended and is shorter than the 200 ms of a chunk. */
    boolean isTooShort() {
        return over && seconds() < SHORTEST_SECONDS;
    }

    boolean isSilent() {
        return silent;
    }

    /** Whether there were NaN or infinite values. */
    boolean isDamaged() {
        return resampler.damaged();
    }

    /** Returns the column at a time. */
    long columnAt(long nanos) {
        return Math.max(0, Math.floorDiv(nanos - originNanos, COLUMN_NANOS));
    }

    /** Whether all columns of the 200 ms that start here are available, or the voice has ended. */
    boolean knows(long column) {
        return over || column + STEP <= columns.count();
    }

    /**
     * Returns the first of the 16 columns for a time. Call it once for each frame, in order. The first time for which
     * too little sound is left gets the last 16 columns, and later ones get none.
     *
     * @param column of the time, which this {@link #knows}
     * @return the column, or {@link #PAST}
     */
    long chunkAt(long column) {
        if (isTooShort()) return PAST;
        if (column + STEP <= columns.count()) return column;
        if (lastGiven) return PAST;
        lastGiven = true;
        return columns.count() - STEP;
    }

    /** Writes 16 columns in the network's layout: {@code [80,16]}. */
    void copy(long chunk, FloatBuffer target, int at) {
        columns.copy(chunk, STEP, target, at);
    }

    /** Allows all columns before this one to be forgotten. */
    void forgetBefore(long column) {
        columns.forgetBefore(Math.min(column, columns.count() - STEP));
    }

    @Override
    public void close() {
        resampler.close();
        mel.close();
    }
}
