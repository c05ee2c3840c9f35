package io.saccade.plugin.bytedeco.sound;

import io.saccade.api.data.Audio;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Sample rate and channels of sound.
 *
 * @param rateHz 1,000 to 768,000
 * @param channels 1 to 64, in FFmpeg's default order
 */
public record SoundKind(int rateHz, int channels) {
    private static final int LOWEST_RATE_HZ = 1_000;
    private static final int HIGHEST_RATE_HZ = 768_000;
    private static final int MOST_CHANNELS = 64;

    /** The kind that a stream or a frame declares; empty when a value is out of range. */
    public static Optional<SoundKind> of(int rateHz, int channels) {
        boolean possible =
                rateHz >= LOWEST_RATE_HZ && rateHz <= HIGHEST_RATE_HZ && channels >= 1 && channels <= MOST_CHANNELS;
        return possible ? Optional.of(new SoundKind(rateHz, channels)) : Optional.empty();
    }

    /** The kind of a decoded frame; empty when it holds no convertible sound. */
    public static Optional<SoundKind> of(AVFrame frame) {
        if (frame.nb_samples() <= 0 || frame.format() < 0) return Optional.empty();
        return of(frame.sample_rate(), frame.ch_layout().nb_channels());
    }

    /** The kind of the sound of a sample. */
    public static SoundKind of(Audio audio) {
        return new SoundKind(audio.sampleRateHz(), audio.channels());
    }

    @Override
    public String toString() {
        return rateHz + " Hz and " + channels + (channels == 1 ? " channel" : " channels");
    }
}
