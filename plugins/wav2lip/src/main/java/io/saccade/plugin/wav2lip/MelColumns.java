package io.saccade.plugin.wav2lip;

import java.nio.FloatBuffer;

/** The newest columns of a mel spectrogram: those that somebody may still look at. */
final class MelColumns implements MelSpectrogram.Columns {
    private static final int BANDS = MelSpectrogram.BANDS;

    private float[] values = new float[64 * BANDS];
    /** The place in the array of the first column kept, and behind the last one. */
    private int head;

    private int tail;
    /** Which column is the first kept. */
    private long first;

    @Override
    public void add(float[] column) {
        if (tail == values.length) makeRoom();
        System.arraycopy(column, 0, values, tail, BANDS);
        tail += BANDS;
    }

    /** Moves the rest to the front, which in the steady state is enough. */
    private void makeRoom() {
        int size = tail - head;
        float[] target = size > values.length / 2 ? new float[2 * values.length] : values;
        System.arraycopy(values, head, target, 0, size);
        values = target;
        head = 0;
        tail = size;
    }

    /** How many there were, the forgotten ones too. */
    long count() {
        return first + (tail - head) / BANDS;
    }

    /** Nobody will ask for columns before this one. */
    void forgetBefore(long column) {
        long forgotten = Math.max(0, Math.min(column, count()) - first);
        first += forgotten;
        head += (int) forgotten * BANDS;
    }

    /**
     * Writes some columns side by side: band by band, and within it in the order of time.
     *
     * @param from the first of them, which must be there still
     * @param target written from {@code at} on, {@code count} values a band
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
