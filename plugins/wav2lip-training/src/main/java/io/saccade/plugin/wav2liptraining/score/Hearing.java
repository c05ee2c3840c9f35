package io.saccade.plugin.wav2liptraining.score;

import io.saccade.plugin.wav2lip.MelSpectrogram;

/**
 * Converts the audio of a film, 16 kHz mono in -1..1, to the columns that a network gets, piece by piece. Not
 * thread-safe; the owner closes it.
 */
interface Hearing extends AutoCloseable {
    /**
     * Adds audio.
     *
     * @param count number of samples, from the array's beginning
     */
    void add(float[] samples, int count);

    /** Ends the audio: returns the columns that waited for more. */
    void end();

    @Override
    void close();

    /** Returns mel columns, the input of the networks that the trainers train. */
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
