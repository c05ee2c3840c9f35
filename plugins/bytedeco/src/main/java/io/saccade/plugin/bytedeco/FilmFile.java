package io.saccade.plugin.bytedeco;

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
 * An MP4 or Matroska file being written, in pieces of a quarter of a second that reach the system at once: whatever
 * happens to this process, what was written before plays. Of each packet about a hundred bytes stay in memory
 * for the index at the end, some 15 MiB an hour.
 */
final class FilmFile implements AutoCloseable {
    /** The promise is a second, and on a busy machine encoding lags behind by half of one. */
    private static final int PIECE_MILLIS = 250;
    /** More than the index needs, whatever the format. */
    private static final int INDEX_BYTES = 1 << 16;

    private static final int INDEX_BYTES_PER_PACKET = 64;

    private final Path path;
    private final AVFormatContext context = new AVFormatContext(null);
    private long packets;
    private boolean begun;
    private boolean broken;

    /**
     * Creates the file, or empties it.
     *
     * @param container FFmpeg's name of the format
     */
    FilmFile(Path path, String container) throws IOException {
        Natives.loadFfmpeg();
        this.path = path;
        Ffmpeg.check(
                avformat_alloc_output_context2(context, (AVOutputFormat) null, container, null),
                "FFmpeg can't write the format " + container);
        // A track that falls silent must not hold the other one back in memory.
        context.max_interleave_delta(PIECE_MILLIS * 1000L);
        context.flush_packets(1);
        AVIOContext io = new AVIOContext(null);
        // With file: in front, FFmpeg takes no part of the name for a protocol.
        try (BytePointer url = new BytePointer("file:" + path.toAbsolutePath(), StandardCharsets.UTF_8)) {
            int opened = avio_open2(io, url, AVIO_FLAG_WRITE, null, (AVDictionary) null);
            if (opened < 0) avformat_free_context(context);
            Ffmpeg.check(opened, "the film " + path + " can't be made");
        }
        context.pb(io);
    }

    /** A new track, to be described before {@link #begin}. */
    AVStream newTrack() {
        return avformat_new_stream(context, (AVCodec) null);
    }

    /** Whether encoders must keep their parameters out of the packets. */
    boolean wantsGlobalHeader() {
        return (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
    }

    /** All tracks are described: packets may come. */
    void begin() throws IOException {
        AVDictionary options = new AVDictionary(null);
        // Fragments while filming; at the end they are joined into one plain MP4.
        av_dict_set(options, "movflags", "hybrid_fragmented", 0);
        av_dict_set(options, "frag_duration", String.valueOf(PIECE_MILLIS * 1000), 0);
        av_dict_set(options, "cluster_time_limit", String.valueOf(PIECE_MILLIS), 0);
        int written = avformat_write_header(context, options);
        av_dict_free(options);
        broken = written < 0;
        Ffmpeg.check(written, "the film " + path + " can't be begun");
        begun = true;
    }

    /** Takes a packet, which is empty afterwards. Its time base is the track's. */
    void write(AVPacket packet) throws IOException {
        packets++;
        keep(av_interleaved_write_frame(context, packet));
    }

    /** Writes what a plain film needs at its end. */
    void end() throws IOException {
        if (!begun || broken) return;
        keep(av_interleaved_write_frame(context, null));
        keep(av_write_frame(context, null));
        findRoomForIndex();
        begun = false;
        keep(av_write_trailer(context));
    }

    /**
     * The last pieces are written; what follows is the index that makes one film of them, and then the file's
     * beginning is changed to point there. Without room for the whole index no piece would be found again,
     * so the disk is asked for it first.
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
        return "the film " + path + " could not be written on: " + reason
                + ". What was written before plays; make room or choose another place, and run again";
    }

    private void keep(int written) throws IOException {
        if (written >= 0) return;
        broken = true;
        throw new InvalidInputException(failure(Ffmpeg.text(written)));
    }

    /** Ends the film as well as it can where {@link #end} was not reached. After a failed write it stays in pieces. */
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
