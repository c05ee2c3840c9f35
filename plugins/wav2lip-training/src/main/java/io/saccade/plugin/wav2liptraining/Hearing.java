package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.wav2lip.MelSpectrogram;

/** Turns the sound of a film, 16 kHz mono in -1..1, into columns, piece by piece. One thread; the owner closes it. */
interface Hearing extends AutoCloseable {
    /**
     * Goes on with the sound.
     *
     * @param count how many samples, from the array's beginning
     */
    void add(float[] samples, int count);

    /** The sound ends here: gives the columns that waited for more. */
    void end();

    @Override
    void close();

    /** What networks of the trainers hear. */
    static Hearing mel(MelSpectrogram.Columns columns) {
        MelSpectrogram mel = new MelSpectrogram(columns);
        return new Hearing() {
            @Override
            public void add(float[] samples, int count) {
                mel.add(samples, count);
            }

            @Override
            public void end() {
                mel.end();
            }

            @Override
            public void close() {
                mel.close();
            }
        };
    }
}
