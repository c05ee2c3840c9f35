package io.saccade.plugin.bytedeco.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import io.saccade.api.data.Audio;
import io.saccade.plugin.bytedeco.Ffmpeg;
import io.saccade.plugin.bytedeco.sound.SoundKind;
import io.saccade.plugin.bytedeco.sound.SoundLine;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/**
 * The sound track of a film: AAC at the sound's own rate. Gaps are filled with silence, so that sound stays in sync.
 */
final class SoundTrack implements AutoCloseable {
    private static final Set<Integer> AAC_RATES =
            Set.of(7350, 8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000);
    private static final int MOST_CHANNELS = 8;
    private static final int BITS_PER_VALUE = 4;
    private static final int MOST_BITS_PER_CHANNEL = 96_000;

    private final int rate;
    private final int channels;
    private final SoundLine line;
    private final TrackEncoder encoder;
    private final AVFrame frame = av_frame_alloc();
    private final float[] pending;
    private final float[] plane;
    private int pendingLength;
    private long position;

    /**
     * Creates a track for sound like this.
     *
     * @param originNanos start of the film on the sound's time line
     */
    SoundTrack(FilmFile file, Audio like, long originNanos) throws IOException {
        rate = like.sampleRateHz();
        channels = like.channels();
        line = new SoundLine(SoundKind.of(like), originNanos);
        encoder = TrackEncoder.open(avcodec_find_encoder(AV_CODEC_ID_AAC), file, this::set);
        int length = encoder.context().frame_size();
        pending = new float[length * channels];
        plane = new float[length];
        frame.format(AV_SAMPLE_FMT_FLTP).nb_samples(length).sample_rate(rate);
        av_channel_layout_default(frame.ch_layout(), channels);
        int allocated = av_frame_get_buffer(frame, 0);
        if (allocated < 0) close();
        Ffmpeg.check(allocated, "no memory for the film");
    }

    /** Whether AAC supports this rate and number of channels. */
    static boolean takes(Audio audio) {
        return AAC_RATES.contains(audio.sampleRateHz()) && audio.channels() <= MOST_CHANNELS;
    }

    private void set(AVCodecContext context) {
        context.sample_fmt(AV_SAMPLE_FMT_FLTP).sample_rate(rate).time_base(av_make_q(1, rate));
        context.bit_rate((long) channels * Math.min(MOST_BITS_PER_CHANNEL, BITS_PER_VALUE * rate));
        av_channel_layout_default(context.ch_layout(), channels);
    }

    /** Adds sound at its time. Sound before the film's beginning and overlaps are dropped. */
    void add(Audio audio) throws IOException {
        line.add(audio, this::put);
    }

    private void put(FloatBuffer values) throws IOException {
        while (values.hasRemaining()) put(values.get());
    }

    private void put(float value) throws IOException {
        pending[pendingLength++] = value;
        if (pendingLength == pending.length) encode();
    }

    private void encode() throws IOException {
        Ffmpeg.check(av_frame_make_writable(frame), "no memory for the film");
        int length = pendingLength / channels;
        frame.nb_samples(length).pts(position);
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < length; i++) plane[i] = pending[i * channels + channel];
            new FloatPointer(frame.data(channel)).put(plane, 0, length);
        }
        encoder.encode(frame, length);
        position += length;
        pendingLength = 0;
    }

    void end() throws IOException {
        if (pendingLength > 0) encode();
        encoder.end();
    }

    @Override
    public void close() {
        encoder.close();
        av_frame_free(frame);
    }
}
