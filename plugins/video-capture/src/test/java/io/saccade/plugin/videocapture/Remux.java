package io.saccade.plugin.videocapture;

import static org.bytedeco.ffmpeg.global.avformat.*;

import io.saccade.plugin.bytedeco.Ffmpeg;
import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/** Copies tracks of several files into one, without encoding them again. */
final class Remux {
    static {
        Natives.loadFfmpeg();
    }

    private Remux() {}

    /**
     * A track of a file.
     *
     * @param kind AVMEDIA_TYPE_VIDEO or AVMEDIA_TYPE_AUDIO
     * @param lateSeconds delay added to all of its times
     */
    record Track(Path file, int kind, double lateSeconds, boolean isDefault) {
        static Track pictures(Path file) {
            return new Track(file, avutil.AVMEDIA_TYPE_VIDEO, 0, true);
        }

        static Track sound(Path file, double lateSeconds, boolean isDefault) {
            return new Track(file, avutil.AVMEDIA_TYPE_AUDIO, lateSeconds, isDefault);
        }
    }

    static Path of(Path target, Track... tracks) throws IOException {
        AVFormatContext to = new AVFormatContext(null);
        check(avformat_alloc_output_context2(to, null, (String) null, target.toString()));
        AVFormatContext[] from = new AVFormatContext[tracks.length];
        int[] streams = new int[tracks.length];
        for (int i = 0; i < tracks.length; i++) {
            from[i] = new AVFormatContext(null);
            check(avformat_open_input(from[i], tracks[i].file().toString(), null, (AVDictionary) null));
            check(avformat_find_stream_info(from[i], (PointerPointer<?>) null));
            streams[i] = check(av_find_best_stream(from[i], tracks[i].kind(), -1, -1, (PointerPointer<?>) null, 0));
            AVStream stream = avformat_new_stream(to, null);
            check(avcodec.avcodec_parameters_copy(
                    stream.codecpar(), from[i].streams(streams[i]).codecpar()));
            stream.codecpar().codec_tag(0);
            stream.disposition(tracks[i].isDefault() ? AV_DISPOSITION_DEFAULT : 0);
        }
        AVIOContext io = new AVIOContext(null);
        check(avio_open(io, target.toString(), AVIO_FLAG_WRITE));
        to.pb(io);
        check(avformat_write_header(to, (AVDictionary) null));
        for (int i = 0; i < tracks.length; i++) copy(from[i], streams[i], to, i, tracks[i].lateSeconds());
        check(av_write_trailer(to));
        avio_closep(io);
        avformat_free_context(to);
        return target;
    }

    private static void copy(AVFormatContext from, int stream, AVFormatContext to, int track, double late)
            throws IOException {
        AVPacket packet = avcodec.av_packet_alloc();
        AVRational base = from.streams(stream).time_base();
        long ticks = Math.round(late * base.den() / base.num());
        while (av_read_frame(from, packet) >= 0) {
            if (packet.stream_index() == stream) {
                packet.pts(packet.pts() + ticks).dts(packet.dts() + ticks);
                avcodec.av_packet_rescale_ts(packet, base, to.streams(track).time_base());
                packet.stream_index(track);
                check(av_interleaved_write_frame(to, packet));
            }
            avcodec.av_packet_unref(packet);
        }
        avcodec.av_packet_free(packet);
        avformat_close_input(from);
    }

    private static int check(int result) throws IOException {
        if (result < 0) throw new IOException(Ffmpeg.named(result));
        return result;
    }
}
