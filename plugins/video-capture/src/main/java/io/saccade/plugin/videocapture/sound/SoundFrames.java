package io.saccade.plugin.videocapture.sound;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.sound.SoundKind;
import io.saccade.plugin.videocapture.media.MediaFile;
import io.saccade.plugin.videocapture.media.SteadyClock;
import io.saccade.plugin.videocapture.media.StreamDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decoded frames of a sound track; frames without sound are dropped. Takes rate and channels from the frames, not from
 * the file's header: in some AAC files the rate doubles with the second frame. Single-threaded; the owner closes it.
 */
final class SoundFrames implements AutoCloseable {
    /** A container whose clock begins later than this was cut from a longer one, so its time 0 is meaningless. */
    private static final long LATEST_BEGIN_NANOS = 10_000_000_000L;

    private final StreamDecoder decoder;
    private final int declaredRateHz;
    private final AVFrame frame = av_frame_alloc();
    private final AVFrame second = av_frame_alloc();
    private boolean firstWaits;
    private boolean secondWaits;
    private boolean counted;

    private SoundFrames(StreamDecoder decoder) {
        this.decoder = decoder;
        this.declaredRateHz = decoder.file().stream().codecpar().sample_rate();
    }

    static SoundFrames open(Path path) throws IOException {
        return new SoundFrames(StreamDecoder.of(MediaFile.open(path, AVMEDIA_TYPE_AUDIO)));
    }

    /** Seeks to shortly before a time on the file's clock. Call it before the first frame is read. */
    void seek(long nanos) {
        decoder.file().packets().seek(nanos);
    }

    /**
     * Decodes the first frames and returns their kind.
     *
     * @throws IOException when there are none and the file declares no kind; the frames are closed then
     */
    SoundKind kind() throws IOException {
        firstWaits = decode(frame);
        secondWaits = firstWaits && decode(second);
        AVCodecParameters declared = decoder.file().stream().codecpar();
        Optional<SoundKind> kind = firstWaits
                ? SoundKind.of(secondWaits ? second : frame)
                : SoundKind.of(declared.sample_rate(), declared.ch_layout().nb_channels());
        if (kind.isPresent()) return kind.get();
        close();
        throw new InvalidInputException("the sound of " + decoder.file().name() + " has a format that can't be read;"
                + " convert it to AAC or WAV");
    }

    /**
     * Time 0 of a sound-only file on its clock, once its first frame has been decoded: 0 if the container's clock
     * begins there, otherwise the start of the sound.
     */
    long zeroNanos() {
        if (decoder.file().hasClock()) {
            long begin = nanos().orElse(0);
            return begin > 0 && begin <= LATEST_BEGIN_NANOS ? 0 : begin;
        }
        // Some decoders don't return the first frame.
        long declared = decoder.file().stream().start_time();
        return declared == AV_NOPTS_VALUE
                ? nanos().orElse(0)
                : decoder.file().timeBase().nanos(declared);
    }

    /** Declared length of the sound, in nanoseconds; 0 when unknown. */
    long declaredNanos() {
        MediaFile file = decoder.file();
        if (file.packets().joined() || (!file.packets().saysLength() && !file.isBare())) return 0;
        long ticks = file.stream().duration();
        return ticks == AV_NOPTS_VALUE ? file.durationNanos() : file.timeBase().nanos(ticks);
    }

    /** When the latest of the joined recordings read so far begins; {@link SteadyClock#UNKNOWN} in the first. */
    long joinNanos() {
        return decoder.file().packets().joinNanos();
    }

    /** Says which of several tracks this is, as a sentence. */
    Optional<String> remark() {
        return decoder.file().soundRemark();
    }

    boolean damaged() {
        return decoder.damaged();
    }

    /** Advances to the next frame; false at the end. */
    boolean next() {
        if (firstWaits) {
            firstWaits = false;
            return true;
        }
        if (!secondWaits) return decode(frame);
        secondWaits = false;
        av_frame_unref(frame);
        av_frame_move_ref(frame, second);
        return true;
    }

    private boolean decode(AVFrame into) {
        while (decoder.next(into)) {
            if (SoundKind.of(into).isPresent()) return true;
        }
        return false;
    }

    AVFrame frame() {
        return frame;
    }

    /** PTS of the frame, in nanoseconds on the file's time line; empty when unknown. */
    OptionalLong nanos() {
        long stamp = frame.best_effort_timestamp();
        // In files without a clock FFmpeg counts frames; the count is wrong once frames change in length or files are
        // joined.
        counted |= decoder.file().isBare() && (stamp == AV_NOPTS_VALUE || frame.sample_rate() != declaredRateHz);
        if (stamp == AV_NOPTS_VALUE || counted) return OptionalLong.empty();
        return OptionalLong.of(decoder.file().timeBase().nanos(stamp));
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_frame_free(second);
        decoder.close();
    }
}
