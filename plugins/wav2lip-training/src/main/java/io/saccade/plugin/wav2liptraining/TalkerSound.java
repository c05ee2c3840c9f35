package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Audio;
import io.saccade.plugin.bytedeco.SoundKind;
import io.saccade.plugin.bytedeco.SoundLine;
import io.saccade.plugin.wav2lip.SpeechResampler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The sound of one film from its first frame on, as 16 kHz mono. Holes are filled with silence. One thread. */
final class TalkerSound implements AutoCloseable {
    private final long startNanos;
    private final SpeechResampler.Speech speech;
    private @Nullable SpeechResampler resampler;
    private @Nullable SoundLine line;

    /** @param speech where it goes, piece by piece */
    TalkerSound(long startNanos, SpeechResampler.Speech speech) {
        this.startNanos = startNanos;
        this.speech = speech;
    }

    /** @throws IOException when the sound can't be converted, or changes its kind within the film */
    void add(Audio audio) throws IOException {
        if (audio.length() == 0) return;
        if (resampler == null || line == null) {
            resampler = new SpeechResampler(audio.sampleRateHz(), audio.channels(), speech);
            line = new SoundLine(SoundKind.of(audio), startNanos);
        }
        line.add(audio, resampler::add);
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
        line = null;
    }
}
