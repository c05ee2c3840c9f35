package io.saccade.plugin.videocapture;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import io.saccade.api.data.Audio;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * The sound of a film, cut into the spans of its frames: together they are the whole sound, in order and
 * without gaps. Reads the file a second time, by itself, so that sound and pictures may lie as far apart in
 * it as they like.
 */
final class SoundTrack implements AutoCloseable {
    /** Time stamps wobble by less than this; only what is more is silence that the film left out. */
    private static final double GAP_SECONDS = 0.05;

    /** A damaged time stamp must not fill the memory with silence. */
    private static final double LONGEST_GAP_SECONDS = 600;

    private static final long SEEK_MARGIN_NANOS = 5_000_000_000L;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final StreamDecoder decoder;
    private final int rate;
    private final int channels;
    private final SwrContext converter;
    private final AVFrame frame = av_frame_alloc();
    private final SoundBuffer waiting = new SoundBuffer();
    private final PointerPointer<FloatPointer> target = new PointerPointer<>(1);
    private FloatPointer converted = new FloatPointer(1);
    private final long originNanos;
    private final long first;
    private long given;
    /** Where the sound that comes next from the decoder lies, in instants. */
    private long decoded;

    private long silence;
    private boolean placed;
    private boolean held;
    private boolean ended;

    private SoundTrack(StreamDecoder decoder, SwrContext converter, long originNanos, long startNanos) {
        this.decoder = decoder;
        this.converter = converter;
        this.originNanos = originNanos == UNKNOWN ? begin(decoder.file().stream()) : originNanos;
        AVCodecParameters parameters = decoder.file().stream().codecpar();
        this.rate = parameters.sample_rate();
        this.channels = parameters.ch_layout().nb_channels();
        this.first = at(startNanos);
        this.given = first;
    }

    /** Opens the sound of another file than the film's: it begins with its own first instant. */
    static SoundTrack open(Path path) throws IOException {
        return open(path, UNKNOWN, 0);
    }

    /**
     * Opens the sound of a file.
     *
     * @param originNanos the place in the file, on its container's time line, that is this track's 0; or
     *     {@code UNKNOWN}
     * @param startNanos where on this track to begin
     */
    static SoundTrack open(Path path, long originNanos, long startNanos) throws IOException {
        StreamDecoder decoder = StreamDecoder.of(MediaFile.open(path, AVMEDIA_TYPE_AUDIO));
        SwrContext converter = new SwrContext(null);
        AVCodecParameters from = decoder.file().stream().codecpar();
        swr_alloc_set_opts2(
                converter,
                from.ch_layout(),
                AV_SAMPLE_FMT_FLT,
                from.sample_rate(),
                from.ch_layout(),
                from.format(),
                from.sample_rate(),
                0,
                null);
        if (from.sample_rate() <= 0 || swr_init(converter) < 0) {
            swr_free(converter);
            decoder.close();
            throw new IOException("the sound of " + path.getFileName() + " is of a kind that can't be read;"
                    + " convert it to AAC or WAV");
        }
        SoundTrack track = new SoundTrack(decoder, converter, originNanos, startNanos);
        if (startNanos > SEEK_MARGIN_NANOS) track.seek(startNanos - SEEK_MARGIN_NANOS);
        return track;
    }

    private void seek(long nanos) {
        decoder.file()
                .seek(Ffmpeg.ticks(originNanos + nanos, decoder.file().stream().time_base()));
    }

    private static long begin(AVStream stream) {
        return stream.start_time() == AV_NOPTS_VALUE ? 0 : Ffmpeg.nanos(stream.start_time(), stream.time_base());
    }

    /** All sound before this time that was not given yet. */
    Audio until(long endNanos) {
        long from = given;
        long wanted = Math.max(0, at(endNanos) - given);
        while (!ended && waiting.size() < wanted * channels) decode();
        float[] values = waiting.take(Math.toIntExact(wanted * channels));
        given += values.length / channels;
        return new Audio(Math.round(from * 1e9 / rate), rate, channels, FloatBuffer.wrap(values));
    }

    /** Whether all sound has been given. */
    boolean exhausted() {
        while (!ended && waiting.size() == 0) decode();
        return waiting.size() == 0;
    }

    /** How long the file says that its sound is, in nanoseconds; 0 when it doesn't. */
    long declaredNanos() {
        long ticks = decoder.file().stream().duration();
        return ticks == AV_NOPTS_VALUE
                ? decoder.file().durationNanos()
                : Ffmpeg.nanos(ticks, decoder.file().stream().time_base());
    }

    /** Whether something of what was read so far could not be decoded. */
    boolean damaged() {
        return decoder.damaged();
    }

    private long at(long nanos) {
        return Math.round(nanos * 1e-9 * rate);
    }

    /** Adds one frame, or a second of the silence before it. */
    private void decode() {
        if (silence == 0 && !held) read();
        if (silence > 0) {
            long part = Math.min(silence, rate);
            waiting.addSilence((int) part * channels);
            silence -= part;
        } else if (held) {
            held = false;
            append();
        }
    }

    private void read() {
        held = decoder.next(frame);
        ended = !held;
        long stamp = frame.best_effort_timestamp();
        if (held && stamp != AV_NOPTS_VALUE) {
            place(at(Ffmpeg.nanos(stamp, decoder.file().stream().time_base()) - originNanos));
        }
    }

    /** Puts the frame where the one before ended, or, where the film left out more than a wobble, later. */
    private void place(long instant) {
        if (!placed) decoded = Math.min(instant, first);
        long gap = instant - decoded;
        if (gap > (placed ? GAP_SECONDS * rate : 0) && gap < LONGEST_GAP_SECONDS * rate) {
            silence = Math.max(0, instant - Math.max(decoded, first));
            decoded = instant;
        }
        placed = true;
    }

    /** Adds the frame, without what lies before the beginning. */
    private void append() {
        int length = frame.nb_samples();
        int skip = (int) Math.max(0, Math.min(length, first - decoded));
        convert(length);
        int kept = (length - skip) * channels;
        waiting.reserve(kept);
        converted.position((long) skip * channels).get(waiting.array(), waiting.end(), kept);
        converted.position(0);
        waiting.added(kept);
        decoded += length;
    }

    private void convert(int length) {
        if (converted.capacity() < (long) length * channels) {
            converted.close();
            converted = new FloatPointer((long) length * channels);
        }
        target.put(0, converted);
        swr_convert(converter, target, length, frame.extended_data(), length);
    }

    @Override
    public void close() {
        swr_free(converter);
        av_frame_free(frame);
        target.close();
        converted.close();
        decoder.close();
    }
}
