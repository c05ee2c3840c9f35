package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Audio;
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
    /** Smaller holes and overlaps come from rounded time stamps. */
    private static final double TOLERANCE_SECONDS = 0.02;
    /** Longer holes are no hole in a voice, but its end. */
    private static final double LONGEST_HOLE_SECONDS = 1;

    private final int rate;
    private final int channels;
    private final long originNanos;
    private final MelColumns columns = new MelColumns();
    private final MelSpectrogram mel = new MelSpectrogram(this::addColumn);
    private final SpeechResampler resampler;
    private long instants;
    private boolean silent = true;
    private boolean over;
    private boolean lastGiven;

    /**
     * Begins with some sound, which is not added yet.
     *
     * @param momentNanos the time stamp of the sample that carries it
     */
    Voice(Audio like, long momentNanos) throws IOException {
        rate = like.sampleRateHz();
        channels = like.channels();
        // Sound begins at a whole instant, which may lie beside the sample's own time by a part of one.
        boolean same = Math.abs(like.startNanos() - momentNanos) * rate <= 1_000_000_000L;
        originNanos = same ? momentNanos : like.startNanos();
        resampler = new SpeechResampler(rate, channels, mel::add);
    }

    /** Whether this sound goes on, rather than that another one begins. */
    boolean goesOnWith(Audio audio) {
        return !over
                && audio.sampleRateHz() == rate
                && audio.channels() == channels
                && hole(audio) <= LONGEST_HOLE_SECONDS * rate;
    }

    /** How many instants are missing before this sound; negative where it overlaps. */
    private long hole(Audio audio) {
        return Math.round((audio.startNanos() - originNanos) * 1e-9 * rate) - instants;
    }

    /** Adds sound where its time says: a hole is filled with silence, what was there already is left out. */
    void add(Audio audio) {
        long hole = hole(audio);
        if (Math.abs(hole) <= TOLERANCE_SECONDS * rate) hole = 0;
        if (hole > 0) append(FloatBuffer.allocate((int) hole * channels));
        FloatBuffer values = audio.interleaved().duplicate();
        int skipped = (int) Math.min(audio.length(), Math.max(0, -hole));
        append(values.position(values.position() + skipped * channels));
    }

    private void append(FloatBuffer interleaved) {
        instants += interleaved.remaining() / channels;
        resampler.add(interleaved);
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
        return originNanos + Math.round(instants * 1e9 / rate);
    }

    double seconds() {
        return (double) instants / rate;
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
