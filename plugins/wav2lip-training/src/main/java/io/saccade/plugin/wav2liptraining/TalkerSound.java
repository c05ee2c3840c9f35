package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Audio;
import io.saccade.plugin.wav2lip.SpeechResampler;
import java.io.IOException;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** The sound of one film from its first frame on, as 16 kHz mono. Holes are filled with silence. One thread. */
final class TalkerSound implements AutoCloseable {
    /** Smaller holes and overlaps come from rounded time stamps. */
    private static final double TOLERANCE_SECONDS = 0.02;

    private final long startNanos;
    private final SpeechResampler.Speech speech;
    private @Nullable SpeechResampler resampler;
    private int rate;
    private int channels;
    private long instants;

    /** @param speech where it goes, piece by piece */
    TalkerSound(long startNanos, SpeechResampler.Speech speech) {
        this.startNanos = startNanos;
        this.speech = speech;
    }

    /** @throws IOException when the sound can't be converted, or changes its kind within the film */
    void add(Audio audio) throws IOException {
        if (audio.length() == 0) return;
        if (resampler == null) {
            rate = audio.sampleRateHz();
            channels = audio.channels();
            resampler = new SpeechResampler(rate, channels, speech);
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

    /** The sound ends here: gives what waited for more. */
    void end() {
        if (resampler != null) resampler.end();
        close();
    }

    @Override
    public void close() {
        if (resampler != null) resampler.close();
        resampler = null;
    }
}
