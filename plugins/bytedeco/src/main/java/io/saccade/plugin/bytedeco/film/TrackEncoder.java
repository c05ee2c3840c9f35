package io.saccade.plugin.bytedeco.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import io.saccade.plugin.bytedeco.Ffmpeg;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** An encoder that writes its packets to a track of a film. */
final class TrackEncoder implements AutoCloseable {
    private final String name;
    private final FilmFile file;
    private final AVStream track;
    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private boolean ended;

    private TrackEncoder(String name, FilmFile file, AVStream track, AVCodecContext context) {
        this.name = name;
        this.file = file;
        this.track = track;
        this.context = context;
    }

    /** Configures an encoder. */
    interface Setup {
        void set(AVCodecContext context);
    }

    static TrackEncoder open(AVCodec codec, FilmFile file, Setup setup) throws IOException {
        AVCodecContext context = avcodec_alloc_context3(codec);
        setup.set(context);
        if (file.wantsGlobalHeader()) context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        String name = codec.name().getString();
        AVStream track = file.newTrack();
        track.time_base(context.time_base());
        TrackEncoder encoder = new TrackEncoder(name, file, track, context);
        try {
            Ffmpeg.check(
                    avcodec_open2(context, codec, (AVDictionary) null),
                    "the encoder " + name + " does not accept these frames or this sound");
            Ffmpeg.check(avcodec_parameters_from_context(track.codecpar(), context), "no memory for the film");
            track.sample_aspect_ratio(context.sample_aspect_ratio());
            // Packets before the film's beginning are dropped in write(), so no padding is declared.
            track.codecpar().initial_padding(0);
        } catch (IOException e) {
            encoder.ended = true;
            encoder.close();
            throw e;
        }
        return encoder;
    }

    /** Declares the frame rate in the file. */
    void declareRate(FrameRate rate) {
        track.avg_frame_rate(av_make_q(rate.numerator(), rate.denominator()));
    }

    AVCodecContext context() {
        return context;
    }

    /** Encodes one frame; its time is in the encoder's time base. */
    void encode(AVFrame frame, long duration) throws IOException {
        send(frame, duration);
    }

    /** Flushes the encoder. */
    void end() throws IOException {
        if (ended) return;
        ended = true;
        send(null, 0);
    }

    private void send(@Nullable AVFrame frame, long duration) throws IOException {
        Ffmpeg.check(avcodec_send_frame(context, frame), "the encoder " + name + " failed");
        while (true) {
            int received = avcodec_receive_packet(context, packet);
            if (received == AVERROR_EAGAIN() || received == AVERROR_EOF()) return;
            Ffmpeg.check(received, "the encoder " + name + " failed");
            write(duration);
        }
    }

    /**
     * Writes the packet, unless it precedes the film's beginning. AAC starts with such a packet of silence. Players
     * skip it by an edit list, which a fragmented film can't contain, and would delay all pictures instead.
     */
    private void write(long duration) throws IOException {
        if (packet.pts() < 0) {
            av_packet_unref(packet);
            return;
        }
        if (packet.duration() == 0) packet.duration(duration);
        av_packet_rescale_ts(packet, context.time_base(), track.time_base());
        packet.stream_index(track.index());
        file.write(packet);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
