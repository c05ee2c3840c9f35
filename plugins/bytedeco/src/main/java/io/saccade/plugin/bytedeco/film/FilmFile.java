package io.saccade.plugin.bytedeco.film;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Ffmpeg;
import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * An MP4 or Matroska file that is written in fragments of a quarter of a second, each flushed to the operating system
 * at once: after a crash everything written before plays. The index for the end takes about a hundred bytes of memory
 * per packet, some 15 MiB per hour.
 */
final class FilmFile implements AutoCloseable {
    /** At most one second may be lost, and on a busy machine encoding lags behind by half a second. */
    private static final int PIECE_MILLIS = 250;
    /** More than the index needs in either container. */
    private static final int INDEX_BYTES = 1 << 16;

    private static final int INDEX_BYTES_PER_PACKET = 64;

    private final Path path;
    private final AVFormatContext context = new AVFormatContext(null);
    private long packets;
    private boolean begun;
    private boolean broken;

    /**
     * Creates or truncates the file.
     *
     * @param container FFmpeg's name of the container
     */
    FilmFile(Path path, String container) throws IOException {
        Natives.loadFfmpeg();
        this.path = path;
        Ffmpeg.check(
                avformat_alloc_output_context2(context, (AVOutputFormat) null, container, null),
                "FFmpeg can't write the format " + container);
        // A track without data must not hold back the other one in memory.
        context.max_interleave_delta(PIECE_MILLIS * 1000L);
        context.flush_packets(1);
        AVIOContext io = new AVIOContext(null);
        // The prefix file: keeps FFmpeg from reading part of the name as a protocol.
        try (BytePointer url = new BytePointer("file:" + path.toAbsolutePath(), StandardCharsets.UTF_8)) {
            int opened = avio_open2(io, url, AVIO_FLAG_WRITE, null, (AVDictionary) null);
            if (opened < 0) avformat_free_context(context);
            Ffmpeg.check(opened, "the film " + path + " can't be created");
        }
        context.pb(io);
    }

    /** Adds a track. Describe it before {@link #begin}. */
    AVStream newTrack() {
        return avformat_new_stream(context, (AVCodec) null);
    }

    /** Whether encoders must keep their parameters out of the packets. */
    boolean wantsGlobalHeader() {
        return (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
    }

    /** Writes the header once all tracks are described; packets may follow. */
    void begin() throws IOException {
        AVDictionary options = new AVDictionary(null);
        // Fragments while recording; the end joins them into one plain MP4.
        av_dict_set(options, "movflags", "hybrid_fragmented", 0);
        av_dict_set(options, "frag_duration", String.valueOf(PIECE_MILLIS * 1000), 0);
        av_dict_set(options, "cluster_time_limit", String.valueOf(PIECE_MILLIS), 0);
        int written = avformat_write_header(context, options);
        av_dict_free(options);
        broken = written < 0;
        Ffmpeg.check(written, "the film " + path + " can't be started");
        begun = true;
    }

    /** Writes a packet, which is empty afterwards. Its times are in the track's time base. */
    void write(AVPacket packet) throws IOException {
        packets++;
        keep(av_interleaved_write_frame(context, packet));
    }

    /** Writes the end of a plain film. */
    void end() throws IOException {
        if (!begun || broken) return;
        keep(av_interleaved_write_frame(context, null));
        keep(av_write_frame(context, null));
        findRoomForIndex();
        begun = false;
        keep(av_write_trailer(context));
    }

    /**
     * Reserves disk space for the index. The index is written after the last fragment, then the file's beginning is
     * changed to point to it; if the index didn't fit, no fragment could be found.
     */
    private void findRoomForIndex() throws IOException {
        long missing = INDEX_BYTES + packets * INDEX_BYTES_PER_PACKET;
        try (FileChannel film = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long size = film.size();
            try {
                ByteBuffer zeros = ByteBuffer.allocate(INDEX_BYTES);
                for (long at = size; at < size + missing; at += zeros.capacity()) film.write(zeros.clear(), at);
            } finally {
                film.truncate(size);
            }
        } catch (IOException e) {
            broken = true;
            throw new InvalidInputException(failure(e.getMessage()), e);
        }
    }

    private String failure(@Nullable String reason) {
        return "the film " + path + " could not be continued: " + reason + ". The film up to this point can be"
                + " played. Free disk space or choose another place, and run again";
    }

    private void keep(int written) throws IOException {
        if (written >= 0) return;
        broken = true;
        throw new InvalidInputException(failure(Ffmpeg.text(written)));
    }

    /**
     * Closes the film; if {@link #end} was not called, writes the end if possible. After a failed write the file stays
     * fragmented.
     */
    @Override
    public void close() throws IOException {
        AVIOContext io = context.pb();
        try {
            end();
        } finally {
            int closed = avio_closep(io);
            avformat_free_context(context);
            if (!broken) Ffmpeg.check(closed, "the film " + path + " could not be closed");
        }
    }
}
