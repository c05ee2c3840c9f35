package io.saccade.plugin.videocapture.picture;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.videocapture.media.MediaFile;
import io.saccade.plugin.videocapture.media.StreamDecoder;
import io.saccade.plugin.videocapture.media.TimeBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/**
 * Decoded pictures of a film on a time line that begins with the first picture. Decodes one picture ahead: a picture
 * lasts until the next one, and films don't store how long that is.
 */
public final class FilmPictures implements Pictures {
    /** Frame duration of a film that doesn't declare its rate: 25 frames/s. */
    private static final long USUAL_FRAME_NANOS = 40_000_000;

    /** Decoding starts this far before the requested time, since only key frames can be decoded on their own. */
    private static final long SEEK_MARGIN_NANOS = 5_000_000_000L;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final StreamDecoder decoder;
    private final TimeBase base;
    private final double period;
    /** Sample aspect ratio of the container; it takes precedence over that of the pictures. */
    private final @Nullable AVRational containerAspect;

    private final AVFrame picture = av_frame_alloc();
    private final AVFrame ahead = av_frame_alloc();
    /** PTS of the first picture on the file's time line. */
    private long origin = UNKNOWN;

    private long nanos = -1;
    private long aheadNanos = -1;
    private boolean more;

    private FilmPictures(StreamDecoder decoder) {
        this.decoder = decoder;
        AVStream stream = decoder.file().stream();
        this.base = decoder.file().timeBase();
        AVRational aspect = stream.sample_aspect_ratio();
        this.containerAspect = aspect.num() > 0 && aspect.den() > 0 ? aspect : null;
        AVRational rate = stream.avg_frame_rate();
        this.period = rate.num() > 0 && rate.den() > 0 ? Math.max(1, 1e9 * rate.den() / rate.num()) : USUAL_FRAME_NANOS;
    }

    /** Opens a film at a time, in nanoseconds from its first picture. */
    public static FilmPictures open(Path film, long startNanos) throws IOException {
        if (startNanos <= SEEK_MARGIN_NANOS) return open(film, UNKNOWN, startNanos);
        try (FilmPictures beginning = open(film, UNKNOWN, 0)) {
            return open(film, beginning.origin, startNanos);
        }
    }

    private static FilmPictures open(Path film, long origin, long startNanos) throws IOException {
        MediaFile file = openFilm(film);
        FilmPictures pictures = new FilmPictures(StreamDecoder.of(file));
        pictures.begin(origin, startNanos);
        return pictures;
    }

    private static MediaFile openFilm(Path film) throws IOException {
        Optional<PictureFormat> still = PictureFormat.ofStill(film);
        if (still.isPresent()) throw new InvalidInputException(still.get().refusal(film));
        try {
            return MediaFile.open(film, AVMEDIA_TYPE_VIDEO);
        } catch (MediaFile.NoSuchStream e) {
            throw new InvalidInputException(film.getFileName() + withoutPictures(film), e);
        } catch (IOException e) {
            Optional<PictureFormat> picture = PictureFormat.of(film);
            if (picture.isPresent())
                throw new InvalidInputException(picture.get().refusal(film), e);
            throw e;
        }
    }

    private static String withoutPictures(Path film) throws IOException {
        try {
            MediaFile.open(film, AVMEDIA_TYPE_AUDIO).close();
            return " has no pictures, only sound; use it as 'audio', with a film as 'source'";
        } catch (MediaFile.NoSuchStream e) {
            return " has neither pictures nor sound; set 'source' to a film";
        }
    }

    private void begin(long known, long startNanos) {
        origin = known;
        if (known != UNKNOWN) decoder.file().packets().seek(known + startNanos - SEEK_MARGIN_NANOS);
        more = decode();
        while (more && aheadNanos < startNanos) more = decode();
    }

    @Override
    public boolean advance() {
        if (!more) return false;
        av_frame_unref(picture);
        av_frame_move_ref(picture, ahead);
        nanos = aheadNanos;
        more = decode();
        return true;
    }

    @Override
    public boolean advanceTo(long time) {
        while (nanos < 0 || endNanos() <= time) {
            if (!advance()) return false;
        }
        return true;
    }

    @Override
    public AVFrame picture() {
        return picture;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public long endNanos() {
        return more ? aheadNanos : nanos + frameNanos();
    }

    @Override
    public long originNanos() {
        return origin == UNKNOWN ? 0 : origin;
    }

    @Override
    public long frameNanos() {
        return Math.round(period);
    }

    /** Whether the film has no decodable picture. */
    public boolean isEmpty() {
        return nanos < 0 && aheadNanos < 0;
    }

    @Override
    public long declaredNanos() {
        if (decoder.file().packets().joined()) return 0;
        AVStream stream = decoder.file().stream();
        if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
            return base.nanos(stream.duration());
        }
        return decoder.file().durationNanos();
    }

    @Override
    public boolean damaged() {
        return decoder.damaged();
    }

    private boolean decode() {
        if (!decoder.next(ahead)) return false;
        if (containerAspect != null) ahead.sample_aspect_ratio(containerAspect);
        long expected = aheadNanos < 0 ? 0 : aheadNanos + frameNanos();
        long stamp = ahead.best_effort_timestamp();
        if (origin == UNKNOWN) origin = stamp == AV_NOPTS_VALUE ? 0 : base.nanos(stamp);
        long stamped = stamp == AV_NOPTS_VALUE ? expected : inPlace(base.nanos(stamp) - origin);
        // Times increase strictly, even in a damaged film.
        aheadNanos = Math.max(aheadNanos + 1, stamped);
        return true;
    }

    /**
     * Snaps a time to an even frame rate. Matroska and other containers round times to 1 ms, so a time within one tick
     * of its place is moved there.
     */
    private long inPlace(long stamped) {
        long place = Math.round(Math.round(stamped / period) * period);
        return Math.abs(stamped - place) <= base.tickNanos() ? place : stamped;
    }

    @Override
    public void close() {
        av_frame_free(picture);
        av_frame_free(ahead);
        decoder.close();
    }
}
