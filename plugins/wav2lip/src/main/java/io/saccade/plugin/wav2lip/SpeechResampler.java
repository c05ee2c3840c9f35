package io.saccade.plugin.wav2lip;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Converts sound of any rate to 16 kHz mono for {@link MelSpectrogram}, piece by piece, with FFmpeg's resampler. Two
 * channels are averaged; more are mixed by FFmpeg, which gives the centre channel the largest weight. NaN and infinite
 * values become silence. Not thread-safe; the owner closes it.
 */
public final class SpeechResampler implements AutoCloseable {
    private final int channels;
    private final Speech speech;
    private final SwrContext converter = new SwrContext(null);
    private final PointerPointer<FloatPointer> source = new PointerPointer<>(1);
    private final PointerPointer<FloatPointer> target = new PointerPointer<>(1);
    private FloatPointer given = new FloatPointer(1);
    private FloatPointer converted = new FloatPointer(1);
    private float[] values = new float[1];
    private boolean damaged;

    /** Receives the 16 kHz mono sound. */
    @FunctionalInterface
    public interface Speech {
        /**
         * Receives the next samples.
         *
         * @param samples the array is reused, so copy what you keep
         * @param count number of samples, from the array's beginning
         */
        void add(float[] samples, int count);
    }

    /**
     * Creates a resampler for one sound format.
     *
     * @throws IOException when FFmpeg can't convert this format
     */
    public SpeechResampler(int sampleRateHz, int channels, Speech speech) throws IOException {
        this.channels = channels;
        this.speech = speech;
        Natives.loadFfmpeg();
        if (!open(sampleRateHz)) {
            close();
            throw new InvalidInputException("sound of " + sampleRateHz + " Hz and " + channels + " channels can't be"
                    + " converted to 16 kHz mono; convert it to 48 kHz stereo");
        }
    }

    private boolean open(int rate) {
        try (AVChannelLayout from = new AVChannelLayout();
                AVChannelLayout mono = new AVChannelLayout()) {
            av_channel_layout_default(from, channels);
            av_channel_layout_default(mono, 1);
            int format = AV_SAMPLE_FMT_FLT;
            int made = swr_alloc_set_opts2(
                    converter, mono, format, MelSpectrogram.SAMPLE_RATE_HZ, from, format, rate, 0, null);
            av_channel_layout_uninit(from);
            // Limits the sum of the channel weights to 1. With FFmpeg's default, two equal channels become 3 dB louder.
            return made >= 0 && av_opt_set_double(converter, "rematrix_maxval", 1, 0) >= 0 && swr_init(converter) >= 0;
        }
    }

    /** Adds sound, interleaved by channel. */
    public void add(FloatBuffer interleaved) {
        int count = interleaved.remaining();
        if (values.length < count) values = new float[count];
        interleaved.duplicate().get(values, 0, count);
        for (int i = 0; i < count; i++) {
            if (Float.isFinite(values[i])) continue;
            values[i] = 0;
            damaged = true;
        }
        given = room(given, count);
        given.put(values, 0, count);
        source.put(0, given);
        convert(source, count / channels);
    }

    /** Ends the sound: passes on what waited for more. */
    public void end() {
        convert(null, 0);
    }

    /** Whether there were NaN or infinite values. */
    public boolean damaged() {
        return damaged;
    }

    private void convert(@Nullable PointerPointer<FloatPointer> from, int count) {
        int most = Math.max(0, swr_get_out_samples(converter, count));
        converted = room(converted, most);
        target.put(0, converted);
        int made = swr_convert(converter, target, most, from, count);
        if (made < 0) throw new IllegalStateException("FFmpeg's resampler failed with " + made);
        if (values.length < made) values = new float[made];
        converted.get(values, 0, made);
        speech.add(values, made);
    }

    private static FloatPointer room(FloatPointer pointer, int count) {
        if (pointer.capacity() >= count) return pointer;
        pointer.close();
        return new FloatPointer(count);
    }

    @Override
    public void close() {
        swr_free(converter);
        source.close();
        target.close();
        given.close();
        converted.close();
    }
}
