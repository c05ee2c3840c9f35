package io.saccade.plugin.videocapture.media;

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Ffmpeg;
import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** An open film, sound file or camera; reads the packets of one stream. Single-threaded; the owner closes it. */
public final class MediaFile implements AutoCloseable {
    /**
     * Allowed containers: those that hold their pictures and sound themselves. Play lists (hls, concat, dash and
     * similar) are excluded because they open other files, which an untrusted film must not do.
     */
    private static final String CONTAINERS =
            "mov,mp4,matroska,webm,avi,mpeg,mpegvideo,mpegts,flv,ogg,asf,nut,mxf,dv,gif,"
                    + "apng,ivf,m4v,h264,hevc,mjpeg,yuv4mpegpipe,wav,w64,mp3,flac,aac,aiff,caf,au,amr,ac3,eac3";

    private static final Set<String> BARE = Set.of("mp3", "aac", "ac3", "eac3", "amr", "flac");

    private final String name;
    private final AVFormatContext context;
    private final AVStream stream;
    private final String container;
    private final PacketReader packets;
    private final Optional<String> soundRemark;

    private MediaFile(String name, AVFormatContext context, AVStream stream, StreamChoice choice) {
        this.name = name;
        this.context = context;
        this.stream = stream;
        this.container = context.iformat().name().getString();
        this.packets = new PacketReader(context, stream, choice);
        this.soundRemark = choice.remark();
    }

    /**
     * Opens a file for one of its streams.
     *
     * @param kind AVMEDIA_TYPE_VIDEO or AVMEDIA_TYPE_AUDIO
     * @throws NoSuchStream when the file has no stream of this kind
     * @throws IOException when it can't be read
     */
    public static MediaFile open(Path path, int kind) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(
                    name + " is a folder, not a film; for a folder of pictures write images:" + path);
        }
        if (Files.size(path) == 0)
            throw new InvalidInputException(name + " is empty (0 bytes): copy or record it again");
        AVDictionary options = options(Map.of("protocol_whitelist", "file", "format_whitelist", CONTAINERS));
        // The prefix file: keeps FFmpeg from reading part of the name as a protocol.
        AVFormatContext context =
                open(null, "file:" + path.toAbsolutePath(), options, failure -> unreadable(name, kind, failure));
        return ofKind(name, context, kind);
    }

    private static IOException unreadable(String name, int kind, String ffmpegSays) {
        return kind == AVMEDIA_TYPE_VIDEO
                ? new InvalidInputException(name + " is no film that can be read, or it is cut off (" + ffmpegSays
                        + "); use an mp4, mkv, webm, mov, avi or mpg file")
                : new InvalidInputException(name + " is no sound that can be read, or it is cut off (" + ffmpegSays
                        + "); use a wav, mp3, m4a, ogg or flac file, or a film with sound");
    }

    private static void registerDevices() throws IOException {
        try {
            avdevice_register_all();
        } catch (LinkageError e) {
            throw new InvalidInputException(
                    "FFmpeg's library for cameras can't be loaded: it needs libpulse and libva of the system, which"
                            + " desktops have (on Debian and Ubuntu: apt install libpulse0 libva2 libva-drm2)",
                    e);
        }
    }

    /**
     * Opens one of FFmpeg's devices.
     *
     * @param missing makes the message for a device that can't be opened
     */
    public static MediaFile openDevice(CameraInput input, Supplier<String> missing) throws IOException {
        registerDevices();
        AVInputFormat format = av_find_input_format(input.format());
        if (format == null) {
            throw new InvalidInputException(
                    "this build of FFmpeg does not support " + input.format() + " devices; use a film as the source");
        }
        AVFormatContext context = open(
                format,
                input.url(),
                options(input.options()),
                failure -> new InvalidInputException(missing.get() + " (" + failure + ")"));
        return ofKind(input.name(), context, AVMEDIA_TYPE_VIDEO);
    }

    private static AVDictionary options(Map<String, String> namesAndValues) {
        AVDictionary options = new AVDictionary(null);
        namesAndValues.forEach((name, value) -> av_dict_set(options, name, value, 0));
        return options;
    }

    private interface Failure {
        IOException of(String ffmpegSays);
    }

    private static AVFormatContext open(
            @Nullable AVInputFormat format, String url, AVDictionary options, Failure failure) throws IOException {
        Natives.loadFfmpeg();
        AVFormatContext context = new AVFormatContext(null);
        int opened = avformat_open_input(context, url, format, options);
        av_dict_free(options);
        // When opening fails, FFmpeg has already freed the context.
        if (opened < 0) throw failure.of(Ffmpeg.named(opened));
        int informed = avformat_find_stream_info(context, (PointerPointer<?>) null);
        if (informed < 0) {
            avformat_close_input(context);
            throw failure.of(Ffmpeg.named(informed));
        }
        return context;
    }

    private static MediaFile ofKind(String name, AVFormatContext context, int kind) throws NoSuchStream {
        StreamChoice choice = StreamChoice.of(context, name);
        int chosen = kind == AVMEDIA_TYPE_VIDEO ? choice.pictures() : choice.sound();
        if (chosen == StreamChoice.NONE) {
            avformat_close_input(context);
            throw new NoSuchStream(name);
        }
        return new MediaFile(name, context, context.streams(chosen), choice);
    }

    public String name() {
        return name;
    }

    public AVStream stream() {
        return stream;
    }

    public TimeBase timeBase() {
        return packets.timeBase();
    }

    /** Duration of the container, in nanoseconds; 0 when unknown. */
    public long durationNanos() {
        return Math.max(0, context.duration()) * 1000;
    }

    /** Whether time 0 of the container is meaningful. */
    public boolean hasClock() {
        return container.startsWith("mov,") || container.startsWith("matroska,");
    }

    /** Whether this is a sound stream without a container. */
    public boolean isBare() {
        return BARE.contains(container);
    }

    /** Says which of several sound tracks is read, as a sentence. */
    public Optional<String> soundRemark() {
        return soundRemark;
    }

    public PacketReader packets() {
        return packets;
    }

    @Override
    public void close() {
        packets.close();
        avformat_close_input(context);
    }

    /** The file has no stream of the requested kind. */
    public static final class NoSuchStream extends IOException {
        private static final long serialVersionUID = 1L;

        NoSuchStream(String name) {
            super(name);
        }
    }
}
