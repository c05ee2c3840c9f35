package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Audio;
import io.saccade.plugin.wav2lip.MelSpectrogram;
import io.saccade.plugin.wav2lip.SpeechResampler;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sound of one film from its first frame on, as 16 kHz mono. Holes are filled with silence. */
final class TalkerSound implements AutoCloseable {
    /** Smaller holes and overlaps come from rounded time stamps. */
    private static final double TOLERANCE_SECONDS = 0.02;
    /** Speech is louder; what is softer than a bit of 16 is no sound. */
    private static final float SILENCE = 1f / 32_768;

    private final long startNanos;
    private @Nullable SpeechResampler resampler;
    private int rate;
    private int channels;
    private long instants;
    private float[] samples = new float[MelSpectrogram.SAMPLE_RATE_HZ];
    private int length;
    private float loudest;

    TalkerSound(long startNanos) {
        this.startNanos = startNanos;
    }

    /** @throws IOException when the sound can't be converted, or changes its kind within the film */
    void add(Audio audio) throws IOException {
        if (audio.length() == 0) return;
        if (resampler == null) {
            rate = audio.sampleRateHz();
            channels = audio.channels();
            resampler = new SpeechResampler(rate, channels, this::append);
        }
        if (audio.sampleRateHz() != rate || audio.channels() != channels) {
            throw new IOException("the sound of one film changes from " + rate + " Hz to " + audio.sampleRateHz()
                    + " Hz; convert the film first");
        }
        long missing = Math.round((audio.startNanos() - startNanos) * 1e-9 * rate) - instants;
        if (Math.abs(missing) <= TOLERANCE_SECONDS * rate) missing = 0;
        if (missing > 0) add(resampler, FloatBuffer.allocate(Math.toIntExact(missing) * channels));
        FloatBuffer values = audio.interleaved().duplicate();
        int heard = (int) Math.min(audio.length(), Math.max(0, -missing));
        add(resampler, values.position(values.position() + heard * channels));
    }

    private void add(SpeechResampler to, FloatBuffer interleaved) {
        instants += interleaved.remaining() / channels;
        to.add(interleaved);
    }

    private void append(float[] values, int count) {
        if (length + count > samples.length) samples = Arrays.copyOf(samples, 2 * (length + count));
        System.arraycopy(values, 0, samples, length, count);
        length += count;
        for (int i = 0; i < count; i++) loudest = Math.max(loudest, Math.abs(values[i]));
    }

    void end() {
        if (resampler != null) resampler.end();
        close();
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean isSilent() {
        return loudest < SILENCE;
    }

    /** What has come, 16 kHz mono, -1..1. */
    float[] samples() {
        return Arrays.copyOf(samples, length);
    }

    void write(Path file) throws IOException {
        WavFile.write(file, samples, length);
    }

    @Override
    public void close() {
        if (resampler != null) resampler.close();
        resampler = null;
    }
}
