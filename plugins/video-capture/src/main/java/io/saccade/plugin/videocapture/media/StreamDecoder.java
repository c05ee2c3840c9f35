package io.saccade.plugin.videocapture.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP2;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Ffmpeg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Decodes the packets of a media file in presentation order. Owns the file. */
public final class StreamDecoder implements AutoCloseable {
    /** Enough for high definition, and leaves cores for the models. */
    private static final int MOST_THREADS = 4;

    /** While a decoder is flushed, single frames may fail; a broken decoder may fail forever. */
    private static final int MOST_FAILURES_AT_END = 64;

    private static final Set<Integer> MPEG_SOUND = Set.of(AV_CODEC_ID_MP1, AV_CODEC_ID_MP2, AV_CODEC_ID_MP3);
    private static final Set<String> TAGS = Set.of("ID3", "TAG", "APE");
    private static final int TAG_LENGTH = 3;

    private final MediaFile file;
    private final AVCodecContext context;
    private final AVPacket packet;
    private final boolean mpegSound;
    private boolean ended;
    private int failuresAtEnd;
    private boolean damaged;

    private StreamDecoder(MediaFile file, AVCodecContext context) {
        this.file = file;
        this.context = context;
        this.packet = av_packet_alloc();
        this.mpegSound = MPEG_SOUND.contains(context.codec_id());
    }

    /** Takes ownership of the file, and closes it on failure. */
    public static StreamDecoder of(MediaFile file) throws IOException {
        AVCodec codec = decoder(file.stream());
        if (codec == null) {
            file.close();
            throw new InvalidInputException(
                    file.name() + " has a codec that this build of FFmpeg can't decode; convert it to H.264 with AAC");
        }
        AVCodecContext context = avcodec_alloc_context3(codec);
        avcodec_parameters_to_context(context, file.stream().codecpar());
        context.pkt_timebase(file.stream().time_base());
        context.thread_count(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        int opened = avcodec_open2(context, codec, (PointerPointer<?>) null);
        if (opened < 0) {
            avcodec_free_context(context);
            file.close();
            throw new InvalidInputException(file.name() + " can't be decoded (" + Ffmpeg.named(opened) + ")");
        }
        return new StreamDecoder(file, context);
    }

    /**
     * Chooses the decoder. FFmpeg's own VP8 and VP9 decoders drop the alpha channel that WebM stores beside the
     * pictures.
     */
    private static @Nullable AVCodec decoder(AVStream stream) {
        int codec = stream.codecpar().codec_id();
        AVDictionaryEntry opacity = av_dict_get(stream.metadata(), "alpha_mode", null, 0);
        AVCodec complete = null;
        if (opacity != null && opacity.value().getString().equals("1")) {
            if (codec == AV_CODEC_ID_VP8) complete = avcodec_find_decoder_by_name("libvpx");
            if (codec == AV_CODEC_ID_VP9) complete = avcodec_find_decoder_by_name("libvpx-vp9");
        }
        return complete == null ? avcodec_find_decoder(codec) : complete;
    }

    public MediaFile file() {
        return file;
    }

    /** Whether data read so far was missing or could not be decoded. */
    public boolean damaged() {
        return damaged || file.packets().damaged();
    }

    /** Decodes the next frame into {@code frame}, replacing its content; false at the end. */
    public boolean next(AVFrame frame) {
        while (true) {
            int received = avcodec_receive_frame(context, frame);
            if (received >= 0) {
                // Decoders conceal errors where they can, and report them only here.
                if (frame.decode_error_flags() != 0) damaged = true;
                // This decoder sets each frame's rate to that of the previous frame.
                if (mpegSound) frame.sample_rate(context.sample_rate());
                return true;
            }
            if (received == AVERROR_EOF()) return false;
            if (received != AVERROR_EAGAIN()) damaged = true;
            if (ended && ++failuresAtEnd > MOST_FAILURES_AT_END) return false;
            feed();
        }
    }

    /** Sends the decoder the next packet, or the end of the stream. */
    private void feed() {
        if (!ended && file.packets().next(packet)) {
            // In Theora an empty packet repeats the previous picture.
            if (packet.size() == 0) return;
            // An invalid packet is dropped: decoding goes on with the next.
            if (avcodec_send_packet(context, packet) < 0 && !isTag(packet)) damaged = true;
        } else if (!ended) {
            ended = true;
            avcodec_send_packet(context, (AVPacket) null);
        }
    }

    /** Whether a packet is a tag, such as a title, between the frames of joined sound files. */
    private static boolean isTag(AVPacket packet) {
        if (packet.size() < TAG_LENGTH) return false;
        byte[] name = new byte[TAG_LENGTH];
        packet.data().get(name);
        return TAGS.contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
        file.close();
    }
}
