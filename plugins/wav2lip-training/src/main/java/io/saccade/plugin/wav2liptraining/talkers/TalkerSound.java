package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.data.Audio;
import io.saccade.plugin.bytedeco.sound.SoundKind;
import io.saccade.plugin.bytedeco.sound.SoundLine;
import io.saccade.plugin.wav2lip.SpeechResampler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Converts the sound of one film, from its first frame on, to 16 kHz mono. Fills gaps with silence. Not thread-safe.
 */
public final class TalkerSound implements AutoCloseable {
    private final long startNanos;
    private final SpeechResampler.Speech speech;
    private @Nullable SpeechResampler resampler;
    private @Nullable SoundLine line;

    /** @param speech receives the sound, piece by piece */
    public TalkerSound(long startNanos, SpeechResampler.Speech speech) {
        this.startNanos = startNanos;
        this.speech = speech;
    }

    /**
     * Adds the next sound of the film.
     *
     * @throws IOException when the sound can't be converted, or its format changes within the film
     */
    public void add(Audio audio) throws IOException {
        if (audio.length() == 0) return;
        if (resampler == null || line == null) {
            resampler = new SpeechResampler(audio.sampleRateHz(), audio.channels(), speech);
            line = new SoundLine(SoundKind.of(audio), startNanos);
        }
        line.add(audio, resampler::add);
    }

    /** Ends the sound: passes on what waited for more. */
    public void end() {
        if (resampler != null) resampler.end();
        close();
    }

    @Override
    public void close() {
        if (resampler != null) resampler.close();
        resampler = null;
        line = null;
    }
}
