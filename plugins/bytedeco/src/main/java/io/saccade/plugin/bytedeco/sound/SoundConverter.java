package io.saccade.plugin.bytedeco.sound;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import io.saccade.plugin.bytedeco.Ffmpeg;
import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Converts decoded sound of any kind to interleaved floats of one kind. Each frame declares its kind: when rate,
 * channels or format change, the rest of the old sound is flushed and a new converter starts. Single-threaded; the
 * owner closes it.
 */
public final class SoundConverter implements AutoCloseable {
    private final SoundKind kind;
    private final AVChannelLayout target = new AVChannelLayout();
    private final AVChannelLayout layout = new AVChannelLayout();
    private final PointerPointer<Pointer> planes = new PointerPointer<>(1);
    private SwrContext context = new SwrContext(null);
    private FloatPointer converted = new FloatPointer(1);
    private int length;
    private int rateHz;
    private int format;

    /** @param kind the kind of the output */
    public SoundConverter(SoundKind kind) {
        Natives.loadFfmpeg();
        this.kind = kind;
        av_channel_layout_default(target, kind.channels());
    }

    public SoundKind kind() {
        return kind;
    }

    /**
     * Converts a frame.
     *
     * @param frame a frame with a {@link SoundKind}
     * @return the output available so far, valid until the next call
     * @throws IOException when FFmpeg can't convert such sound; the next frame may be of another kind
     */
    public FloatBuffer convert(AVFrame frame) throws IOException {
        length = 0;
        if (!isOpenFor(frame)) {
            drain();
            open(frame);
        }
        add(frame.extended_data(), frame.nb_samples());
        return values();
    }

    /** Flushes the converter at the end of the sound or before a pause. The result is valid until the next call. */
    public FloatBuffer end() throws IOException {
        length = 0;
        drain();
        return values();
    }

    /** Number of instants that are buffered in the converter. */
    public long waiting() {
        return context.isNull() ? 0 : swr_get_delay(context, kind.rateHz());
    }

    private boolean isOpenFor(AVFrame frame) {
        return !context.isNull()
                && frame.sample_rate() == rateHz
                && frame.format() == format
                && av_channel_layout_compare(frame.ch_layout(), layout) == 0;
    }

    private void open(AVFrame frame) throws IOException {
        rateHz = frame.sample_rate();
        format = frame.format();
        Ffmpeg.check(av_channel_layout_copy(layout, frame.ch_layout()), "no memory for sound");
        int opened = open(layout);
        // A custom channel order is treated as the default order of that many channels.
        if (opened < 0) opened = openAsUsual();
        if (opened < 0) {
            swr_free(context);
            throw new IOException("sound of " + rateHz + " Hz and " + layout.nb_channels() + " channels can't be"
                    + " converted to " + kind + " (" + Ffmpeg.text(opened) + ")");
        }
    }

    private int openAsUsual() {
        try (AVChannelLayout usual = new AVChannelLayout()) {
            av_channel_layout_default(usual, layout.nb_channels());
            return open(usual);
        }
    }

    private int open(AVChannelLayout from) {
        swr_free(context);
        context = new SwrContext(null);
        // In an unknown channel order, only the number of channels is kept.
        boolean unknown = from.order() == AV_CHANNEL_ORDER_UNSPEC && from.nb_channels() == kind.channels();
        int made = swr_alloc_set_opts2(
                context, unknown ? from : target, AV_SAMPLE_FMT_FLT, kind.rateHz(), from, format, rateHz, 0, null);
        return made < 0 ? made : swr_init(context);
    }

    /** Flushes and closes the converter for one kind of input. */
    private void drain() throws IOException {
        if (context.isNull()) return;
        if (rateHz != kind.rateHz()) add(null, 0);
        swr_free(context);
        context = new SwrContext(null);
    }

    private void add(@Nullable PointerPointer<?> from, int count) throws IOException {
        int most = Ffmpeg.check(swr_get_out_samples(context, count), "sound can't be converted");
        reserve(most);
        planes.put(0, converted.getPointer((long) length * kind.channels()));
        length += Ffmpeg.check(swr_convert(context, planes, most, from, count), "sound can't be converted");
    }

    /** Makes room for this many more instants. */
    private void reserve(int count) {
        long needed = (long) (length + count) * kind.channels();
        if (converted.capacity() >= needed) return;
        FloatPointer larger = new FloatPointer(needed);
        Pointer.memcpy(larger, converted, (long) length * kind.channels() * Float.BYTES);
        converted.close();
        converted = larger;
    }

    private FloatBuffer values() {
        return converted.asBuffer().limit(length * kind.channels());
    }

    @Override
    public void close() {
        swr_free(context);
        av_channel_layout_uninit(layout);
        av_channel_layout_uninit(target);
        layout.close();
        target.close();
        planes.close();
        converted.close();
    }
}
