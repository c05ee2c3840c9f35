package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.plugin.wav2lip.MelSpectrogram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Collects the audio of a film, 16 kHz mono, until the film is complete. */
final class KeptSound {
    /** One step of 16-bit audio. Anything softer is silence; speech is always louder. */
    private static final float SILENCE = 1f / 32_768;

    private float[] samples = new float[MelSpectrogram.SAMPLE_RATE_HZ];
    private int length;
    private float loudest;

    void add(float[] values, int count) {
        if (length + count > samples.length) samples = Arrays.copyOf(samples, 2 * (length + count));
        System.arraycopy(values, 0, samples, length, count);
        length += count;
        for (int i = 0; i < count; i++) loudest = Math.max(loudest, Math.abs(values[i]));
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean isSilent() {
        return loudest < SILENCE;
    }

    void write(Path file) throws IOException {
        WavFile.write(file, samples, length);
    }
}
