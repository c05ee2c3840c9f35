package io.saccade.plugin.videocapture.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_move_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_TS_DISCONT;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/**
 * Reads the packets of one stream, with times on a continuous clock ({@link SteadyClock}). In a container whose clock
 * may jump it also tracks the other stream, so that the reader of the pictures and the reader of the sound compute the
 * same clock. Single-threaded; the owner closes it before the context.
 */
public final class PacketReader implements AutoCloseable {
    /** Maximum number of sound packets that wait for the pictures of their piece: some seconds. */
    private static final int MOST_WAITING = 500;
    /** Maximum number of pictures from one key frame to the next. */
    private static final int MOST_IN_GROUP = 3_000;
    /**
     * Maximum number of packets, of all streams, between the end of a recording and the start of the one joined to it.
     */
    private static final int MOST_BEFORE_JOIN = 100;

    /**
     * A WAV header that declares this many bytes or more was written before the sound: programs then write 2 GiB, or a
     * little less to allow for the header.
     */
    private static final double STREAMED_BYTES = 0x7fff_0000;

    private final AVFormatContext context;
    private final Followed own;
    private final @Nullable Followed other;
    private final boolean jumps;
    private final SteadyClock clock;
    /** Packets read ahead; until the track is settled, their times are the file's. */
    private final Deque<AVPacket> waiting = new ArrayDeque<>();

    private final boolean saysLength;
    private boolean holding;
    private boolean damaged;
    /** Packets read since one that looked incomplete; 0 when none did. */
    private int sinceSuspect;

    /**
     * A stream whose packets are tracked.
     *
     * @param ordered whether presentation order is file order
     */
    private record Followed(int index, TimeBase base, boolean ordered, SteadyClock.Track track) {
        static Followed of(AVStream stream, SteadyClock clock, boolean leads) {
            boolean ordered = stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO;
            SteadyClock.Track track = clock.new Track(leads, usual(stream));
            return new Followed(stream.index(), TimeBase.of(stream.time_base()), ordered, track);
        }

        private static long usual(AVStream stream) {
            AVRational rate = stream.avg_frame_rate();
            return rate.num() > 0 && rate.den() > 0 ? Math.round(1e9 * rate.den() / rate.num()) : 0;
        }

        void pass(AVPacket packet) {
            long pts = packet.pts();
            long dts = packet.dts();
            long decoded = dts == AV_NOPTS_VALUE && ordered ? pts : dts;
            if (decoded == AV_NOPTS_VALUE) return;
            long shown = pts == AV_NOPTS_VALUE ? decoded : pts;
            boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
            track.pass(base.nanos(decoded), base.nanos(shown), base.nanos(packet.duration()), key);
        }
    }

    /** @param choice the chosen streams of the file, of which {@code stream} is one */
    PacketReader(AVFormatContext context, AVStream stream, StreamChoice choice) {
        this.context = context;
        this.jumps = (context.iformat().flags() & AVFMT_TS_DISCONT) != 0
                || context.iformat().name().getString().equals("flv");
        this.saysLength = saysLength(context, stream);
        this.clock = new SteadyClock(jumps);
        boolean pictures = stream.index() == choice.pictures();
        boolean alone = choice.pictures() == StreamChoice.NONE || choice.sound() == StreamChoice.NONE || !jumps;
        int otherIndex = alone ? StreamChoice.NONE : pictures ? choice.sound() : choice.pictures();
        this.own = Followed.of(stream, clock, pictures || alone);
        this.other = alone ? null : Followed.of(context.streams(otherIndex), clock, !pictures);
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != own.index && i != otherIndex) context.streams(i).discard(avcodec.AVDISCARD_ALL);
        }
    }

    /**
     * Whether the header's length is known. A WAV header written before the sound declares no length, or the largest
     * that fits.
     */
    private static boolean saysLength(AVFormatContext context, AVStream stream) {
        if (context.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE) return false;
        double bytes = TimeBase.of(stream.time_base()).nanos(stream.duration())
                * 1e-9
                * stream.codecpar().bit_rate()
                / Byte.SIZE;
        return !context.iformat().name().getString().equals("wav") || bytes < STREAMED_BYTES;
    }

    /** Whether the file declares the length of the stream. */
    public boolean saysLength() {
        return saysLength;
    }

    /** Time base of the stream. */
    TimeBase timeBase() {
        return own.base;
    }

    /** Whether data was missing or could not be read. */
    boolean damaged() {
        return damaged;
    }

    /** Whether the part read so far contains joined recordings, so that the file's declared length is wrong. */
    public boolean joined() {
        return clock.joins() > 0;
    }

    /** When the latest of the joined recordings begins, in nanoseconds; {@link SteadyClock#UNKNOWN} in the first. */
    public long joinNanos() {
        return own.track.begin();
    }

    /** Reads the stream's next packet; false at the end or when reading fails. */
    boolean next(AVPacket packet) {
        while (true) {
            if (!waiting.isEmpty() && !holding) {
                take(packet);
                return true;
            }
            if (!read(packet)) {
                if (waiting.isEmpty()) return false;
                release();
            } else if (packet.stream_index() == own.index) {
                passed(own, packet);
                if (own.track.isSettled() && !holding) {
                    move(packet, own.track.shift());
                    return true;
                }
                hold(packet);
            } else if (other != null && packet.stream_index() == other.index) {
                passed(other, packet);
                if (holding && own.track.isSettled()) release();
            }
        }
    }

    private void take(AVPacket packet) {
        AVPacket first = waiting.remove();
        av_packet_unref(packet);
        av_packet_move_ref(packet, first);
        av_packet_free(first);
    }

    private boolean read(AVPacket packet) {
        av_packet_unref(packet);
        int read = av_read_frame(context, packet);
        if (sinceSuspect > 0) sinceSuspect++;
        if (read >= 0 && sinceSuspect == 0 && (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) sinceSuspect = 1;
        boolean partial = read < 0 && sinceSuspect > (saysLength ? 0 : 2);
        if (sinceSuspect > MOST_BEFORE_JOIN || partial) damaged = true;
        if (read < 0 && read != AVERROR_EOF()) damaged = true;
        return read >= 0;
    }

    private void passed(Followed stream, AVPacket packet) {
        int joins = clock.joins();
        stream.pass(packet);
        // At the join of two recordings packets seem to be missing; that is no damage.
        if (clock.joins() > joins) sinceSuspect = 0;
    }

    private void hold(AVPacket packet) {
        holding = true;
        waiting.add(av_packet_clone(packet));
        if (waiting.size() == MOST_WAITING || own.track.isSettled()) release();
    }

    /** Releases the waiting packets once their piece is known, or when nothing more will be learned about it. */
    private void release() {
        own.track.settle();
        holding = false;
        waiting.forEach(packet -> move(packet, own.track.shift()));
    }

    private void move(AVPacket packet, long nanos) {
        if (nanos == 0) return;
        long ticks = own.base.ticks(nanos);
        if (packet.pts() != AV_NOPTS_VALUE) packet.pts(packet.pts() + ticks);
        if (packet.dts() != AV_NOPTS_VALUE) packet.dts(packet.dts() + ticks);
    }

    /**
     * Seeks to a packet from which decoding reaches the time; does nothing when there is none. If the clock may jump,
     * reads all packets up to there, since no index gives the place.
     */
    public void seek(long nanos) {
        if (!jumps) {
            av_seek_frame(context, own.index, own.base.ticks(nanos), AVSEEK_FLAG_BACKWARD);
            return;
        }
        Deque<AVPacket> group = new ArrayDeque<>();
        AVPacket packet = av_packet_alloc();
        boolean before = true;
        while (before && next(packet)) {
            if ((packet.flags() & AV_PKT_FLAG_KEY) != 0 || group.size() == MOST_IN_GROUP) free(group);
            group.add(av_packet_clone(packet));
            before = packet.dts() == AV_NOPTS_VALUE || own.base.nanos(packet.dts()) < nanos;
        }
        av_packet_free(packet);
        group.addAll(waiting);
        waiting.clear();
        waiting.addAll(group);
    }

    private static void free(Deque<AVPacket> packets) {
        packets.forEach(packet -> av_packet_free(packet));
        packets.clear();
    }

    @Override
    public void close() {
        free(waiting);
    }
}
