package io.saccade.plugin.wav2lip;

import java.nio.FloatBuffer;

/** The newest columns of a mel spectrogram: those that may still be needed. */
final class MelColumns implements MelSpectrogram.Columns {
    private static final int BANDS = MelSpectrogram.BANDS;

    private float[] values = new float[64 * BANDS];
    /** Array index of the first stored column, and of the end of the last one. */
    private int head;

    private int tail;
    /** Number of the first stored column. */
    private long first;

    @Override
    public void add(float[] column) {
        if (tail == values.length) makeRoom();
        System.arraycopy(column, 0, values, tail, BANDS);
        tail += BANDS;
    }

    /** Moves the columns to the front of the array; grows it only if it is more than half full. */
    private void makeRoom() {
        int size = tail - head;
        float[] target = size > values.length / 2 ? new float[2 * values.length] : values;
        System.arraycopy(values, head, target, 0, size);
        values = target;
        head = 0;
        tail = size;
    }

    /** Returns the number of columns so far, including the forgotten ones. */
    long count() {
        return first + (tail - head) / BANDS;
    }

    /** Allows all columns before this one to be overwritten. */
    void forgetBefore(long column) {
        long forgotten = Math.max(0, Math.min(column, count()) - first);
        first += forgotten;
        head += (int) forgotten * BANDS;
    }

    /**
     * Writes consecutive columns band by band, each band in the order of time.
     *
     * @param from the first column, which must still be stored
     * @param target receives {@code count} values per band, from {@code at} on
     */
    void copy(long from, int count, FloatBuffer target, int at) {
        if (from < first || from + count > count()) {
            throw new IllegalArgumentException(
                    "columns " + first + " to " + count() + " are there, not " + from + " to " + (from + count));
        }
        int start = head + (int) (from - first) * BANDS;
        for (int band = 0; band < BANDS; band++) {
            for (int i = 0; i < count; i++) target.put(at + band * count + i, values[start + i * BANDS + band]);
        }
    }
}
