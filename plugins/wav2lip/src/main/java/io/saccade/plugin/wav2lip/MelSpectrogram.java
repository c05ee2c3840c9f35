package io.saccade.plugin.wav2lip;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes the audio input of Wav2Lip's networks ({@code audio.py}): 80 columns a second of 80 mel bands, from 16 kHz
 * mono in -1..1. Each value is in -4..4; silence is -4 everywhere.
 *
 * <p>The sound may be added in pieces; the columns are those of the whole, 1 + samples / 200 of them. As in the
 * original, with librosa 0.7, both ends are padded by reflection. librosa 0.10 and newer pads with zeros by default,
 * which changes the first and the last two columns.
 *
 * <pre>{@code
 * try (MelSpectrogram mel = new MelSpectrogram(column -> keep(column.clone()))) {
 *     mel.add(samples, samples.length);
 *     mel.end();
 * }
 * }</pre>
 *
 * <p>A column is computed as soon as the 25 ms after its time are known. Not thread-safe; the owner closes it.
 */
public final class MelSpectrogram implements AutoCloseable {
    /** Sample rate of the sound. */
    public static final int SAMPLE_RATE_HZ = 16_000;
    /** Values per column. */
    public static final int BANDS = 80;
    /** Samples between two columns. */
    public static final int HOP = 200;

    private static final int WINDOW = HannSpectrum.WINDOW;
    private static final int PADDING = WINDOW / 2;
    private static final int ROOM = 16 * WINDOW;
    private static final double PRE_EMPHASIS = 0.97;
    private static final double SMALLEST = 1e-5;
    private static final double LIMIT = 4;
    /** Maps 20 log10(amplitude) - 20 dB linearly: -100 dB to -4, 0 dB to 4. */
    private static final double SCALE = 20 * 2 * LIMIT / 100;

    private static final double SHIFT = (100 - 20) * 2 * LIMIT / 100 - LIMIT;

    private final Columns columns;
    private final HannSpectrum spectrum = new HannSpectrum();
    private final double[] magnitudes = new double[HannSpectrum.FREQUENCIES];
    private final double[] bands = new double[BANDS];
    private final float[] column = new float[BANDS];
    /** The padded sound. Samples that no column needs any more are removed from time to time. */
    private final double[] padded = new double[ROOM];

    private int length = PADDING;
    private int next;
    private long samples;
    private long removed;
    private double last;
    private boolean begun;
    private boolean ended;

    /** Receives the columns. */
    @FunctionalInterface
    public interface Columns {
        /**
         * Receives the next column.
         *
         * @param column {@link #BANDS} values, low to high; the array is reused, so copy what you keep
         */
        void add(float[] column);
    }

    public MelSpectrogram(Columns columns) {
        this.columns = columns;
    }

    /** Returns the columns of a whole sound, in order. */
    public static float[][] of(float[] samples) {
        List<float[]> all = new ArrayList<>(1 + samples.length / HOP);
        try (MelSpectrogram mel = new MelSpectrogram(column -> all.add(column.clone()))) {
            mel.add(samples, samples.length);
            mel.end();
        }
        return all.toArray(new float[0][]);
    }

    /**
     * Adds sound.
     *
     * @param count number of samples, from the array's beginning
     * @throws IllegalStateException after {@link #end} or {@link #close}
     */
    public void add(float[] sound, int count) {
        if (ended) throw new IllegalStateException("the sound has ended");
        for (int taken = 0; taken < count; ) {
            makeRoom();
            int part = Math.min(count - taken, ROOM - length);
            emphasise(sound, taken, part);
            taken += part;
            samples += part;
            addColumns(WINDOW + 1);
        }
    }

    /** Ends the sound: computes the columns that waited for more. Without any sound there are no columns. */
    public void end() {
        if (ended) return;
        ended = true;
        if (samples == 0) return;
        if (!begun) begin();
        for (int i = 0; i < PADDING; i++) {
            makeRoom();
            padded[length++] = padded[placeOf(mirrored(samples + i))];
        }
        addColumns(WINDOW);
    }

    /** If the array is full, removes the samples that no column needs any more. */
    private void makeRoom() {
        if (length < ROOM) return;
        length -= next;
        System.arraycopy(padded, next, padded, 0, length);
        removed += next;
        next = 0;
    }

    private void emphasise(float[] sound, int from, int count) {
        for (int i = 0; i < count; i++) {
            double sample = sound[from + i];
            padded[length + i] = sample - PRE_EMPHASIS * last;
            last = sample;
        }
        length += count;
    }

    /**
     * @param needed number of samples from a column's first one on that must be known; while sound may follow, one
     *     more than the window, for the reflection at the first column
     */
    private void addColumns(int needed) {
        while (length - next >= needed) {
            if (!begun) begin();
            int count = Math.min(HannSpectrum.MOST, 1 + (length - next - needed) / HOP);
            spectrum.transform(padded, next, HOP, count);
            for (int i = 0; i < count; i++) {
                spectrum.magnitudes(i, magnitudes);
                addColumn();
            }
            next += count * HOP;
        }
    }

    private void addColumn() {
        MelBasis.apply(magnitudes, bands);
        for (int band = 0; band < BANDS; band++) column[band] = scaled(bands[band]);
        columns.add(column);
    }

    private void begin() {
        begun = true;
        for (int i = 1; i <= PADDING; i++) padded[PADDING - i] = padded[placeOf(mirrored(-i))];
    }

    /** Returns the sample that repeated reflection at both ends puts at this position. */
    private long mirrored(long place) {
        if (samples == 1) return 0;
        long period = 2 * (samples - 1);
        long within = Math.floorMod(place, period);
        return Math.min(within, period - within);
    }

    private int placeOf(long sample) {
        return Math.toIntExact(PADDING + sample - removed);
    }

    private static float scaled(double amplitude) {
        double value = SCALE * Math.log10(amplitude > SMALLEST ? amplitude : SMALLEST) + SHIFT;
        return (float) (value < -LIMIT ? -LIMIT : value > LIMIT ? LIMIT : value);
    }

    /** Frees the transform's memory. Further calls do nothing. */
    @Override
    public void close() {
        ended = true;
        spectrum.close();
    }
}
