package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Audio;
import io.saccade.plugin.bytedeco.SoundKind;
import io.saccade.plugin.bytedeco.SoundLine;
import java.io.IOException;
import java.nio.FloatBuffer;

/**
 * Sound of one kind without long holes, as mel columns, and which of them belong to which moment ({@code
 * inference.py}): those of the 200 ms that begin there. One thread; the owner ends or closes it.
 */
final class Voice implements AutoCloseable {
    /** How many columns belong to a moment. */
    static final int STEP = 16;
    /** In place of a column: past the end of the sound. */
    static final long PAST = -1;

    private static final double SHORTEST_SECONDS = 0.2;
    private static final long COLUMN_NANOS = 1_000_000_000L * MelSpectrogram.HOP / MelSpectrogram.SAMPLE_RATE_HZ;
    private static final float SILENCE = -4;
    /** Longer holes are no hole in a voice, but its end. */
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
     * Begins with some sound, which is not added yet.
     *
     * @param momentNanos the time stamp of the sample that carries it
     */
    Voice(Audio like, long momentNanos) throws IOException {
        SoundKind kind = SoundKind.of(like);
        // Sound begins at a whole instant, which may lie beside the sample's own time by a part of one.
        boolean same = Math.abs(like.startNanos() - momentNanos) * kind.rateHz() <= 1_000_000_000L;
        originNanos = same ? momentNanos : like.startNanos();
        line = new SoundLine(kind, originNanos);
        resampler = new SpeechResampler(kind.rateHz(), kind.channels(), mel::add);
    }

    /** Whether this sound goes on, rather than that another one begins. */
    boolean goesOnWith(Audio audio) {
        return !over
                && SoundKind.of(audio).equals(line.kind())
                && line.gapBefore(audio.startNanos())
                        <= LONGEST_HOLE_SECONDS * line.kind().rateHz();
    }

    /** Adds sound where its time says. */
    void add(Audio audio) throws IOException {
        line.add(audio, resampler::add);
    }

    private void addColumn(float[] column) {
        for (float value : column) silent &= value == SILENCE;
        columns.add(column);
    }

    /** No more sound will come. */
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

    /** When the sound that has come so far ends. */
    long endNanos() {
        return line.endNanos();
    }

    double seconds() {
        return (double) line.instants() / line.kind().rateHz();
    }

    /** Whether this was too short for a single chunk. */
    boolean isTooShort() {
        return over && seconds() < SHORTEST_SECONDS;
    }

    boolean isSilent() {
        return silent;
    }

    /** Whether there were values that are no numbers. */
    boolean isDamaged() {
        return resampler.damaged();
    }

    /** The column at a moment. */
    long columnAt(long nanos) {
        return Math.max(0, Math.floorDiv(nanos - originNanos, COLUMN_NANOS));
    }

    /** Whether all columns that belong to the moment of this one are there, or never will be. */
    boolean knows(long column) {
        return over || column + STEP <= columns.count();
    }

    /**
     * The first of the columns that belong to a moment; to be asked once for each moment, in their order. The first
     * moment for which the sound is too short gets its last columns, and those after it none.
     *
     * @param column of the moment, which this {@link #knows}
     * @return or {@link #PAST}
     */
    long chunkAt(long column) {
        if (isTooShort()) return PAST;
        if (column + STEP <= columns.count()) return column;
        if (lastGiven) return PAST;
        lastGiven = true;
        return columns.count() - STEP;
    }

    /** Writes the columns of a moment as a network takes them: {@code [80,16]}. */
    void copy(long chunk, FloatBuffer target, int at) {
        columns.copy(chunk, STEP, target, at);
    }

    /** Nobody will ask for earlier moments than that of this column. */
    void forgetBefore(long column) {
        columns.forgetBefore(Math.min(column, columns.count() - STEP));
    }

    @Override
    public void close() {
        resampler.close();
        mel.close();
    }
}
