package io.saccade.plugin.videocapture.film;

import static io.saccade.api.data.Keys.AUDIO;
import static io.saccade.api.data.Keys.FRAME;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import io.saccade.plugin.videocapture.media.MediaFile;
import io.saccade.plugin.videocapture.picture.FilmPictures;
import io.saccade.plugin.videocapture.picture.FrameRemarks;
import io.saccade.plugin.videocapture.picture.PictureWriter;
import io.saccade.plugin.videocapture.picture.Pictures;
import io.saccade.plugin.videocapture.picture.StillPictures;
import io.saccade.plugin.videocapture.sound.FilmSound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays a film: one sample per frame, with the sound up to the next frame. */
final class FilmCapture implements Capture {
    /** Frame rate of a still picture, as in Wav2Lip. */
    private static final double STILL_FPS = 25;

    private final Path path;
    private final VideoSettings settings;
    private final StageContext context;
    private final long startNanos;
    private final long longestNanos;
    private final PictureWriter writer;
    private final Pace pace;

    private Pictures pictures;
    private @Nullable FilmSound sound;
    /** Added to a time in the film to get a time stamp; grows when the film restarts. */
    private long shift;
    /** Added to a time on the sound track to get a time stamp. */
    private long soundShift;
    /** Number of frames emitted in this pass. */
    private long shown;

    private Optional<String> damage = Optional.empty();

    private long fromNanos;
    private long toNanos;

    private FilmCapture(
            Path path,
            VideoSettings settings,
            StageContext context,
            long beginNanos,
            Pictures pictures,
            @Nullable FilmSound sound) {
        this.path = path;
        this.settings = settings;
        this.context = context;
        this.startNanos = nanos(settings.start());
        this.longestNanos = settings.duration().map(FilmCapture::nanos).orElse(Long.MAX_VALUE);
        this.writer =
                new PictureWriter(settings, new FrameRemarks(String.valueOf(path.getFileName()), context::notice));
        this.pace = new Pace(context);
        this.pictures = pictures;
        this.sound = sound;
        this.shift = beginNanos;
        this.soundShift = beginNanos;
    }

    static FilmCapture open(Path film, VideoSettings settings, StageContext context) throws IOException {
        FilmCapture capture = openOneOfMany(film, settings, context, 0);
        capture.expect();
        return capture;
    }

    /**
     * Opens one film of several, so the number of frames of the run is not announced.
     *
     * @param beginNanos the time stamp of the film's beginning
     */
    static FilmCapture openOneOfMany(Path film, VideoSettings settings, StageContext context, long beginNanos)
            throws IOException {
        Path path = context.input(film);
        long start = nanos(settings.start());
        Pictures pictures = settings.still()
                ? StillPictures.firstOf(path, start, settings.fps().orElse(STILL_FPS))
                : FilmPictures.open(path, start);
        return open(path, pictures, Optional.of(path), settings, context, beginNanos);
    }

    /** Opens a picture and repeats it like a film. */
    static FilmCapture openStill(Path picture, VideoSettings settings, StageContext context) throws IOException {
        Path path = context.input(picture);
        Pictures pictures =
                StillPictures.open(path, nanos(settings.start()), settings.fps().orElse(STILL_FPS));
        FilmCapture capture = open(path, pictures, Optional.empty(), settings, context, 0);
        capture.expect();
        return capture;
    }

    /** @param own the file whose sound is used unless the settings name another */
    private static FilmCapture open(
            Path path,
            Pictures pictures,
            Optional<Path> own,
            VideoSettings settings,
            StageContext context,
            long beginNanos)
            throws IOException {
        try {
            FilmSound sound = openSound(own, settings, context, pictures);
            return new FilmCapture(path, settings, context, beginNanos, pictures, sound);
        } catch (IOException | RuntimeException e) {
            pictures.close();
            throw e;
        }
    }

    /** Opens the sound for the samples; null when no stage reads it or there is none. */
    private static @Nullable FilmSound openSound(
            Optional<Path> own, VideoSettings settings, StageContext context, Pictures pictures) throws IOException {
        boolean needed = settings.until() == Until.AUDIO_END;
        if (!needed && !context.wanted(AUDIO)) return null;
        try {
            long start = nanos(settings.start());
            Path audio = settings.audio().isPresent()
                    ? context.input(settings.audio().get())
                    : own.orElse(null);
            if (audio == null) return null;
            // 'audio' may name the film itself; then its sound is aligned with its pictures.
            FilmSound sound = own.isPresent() && Files.isSameFile(own.get(), audio)
                    ? FilmSound.open(audio, pictures.originNanos(), start)
                    : FilmSound.openOther(audio, start, nanos(settings.audioStart()));
            sound.remark().ifPresent(context::notice);
            return sound;
        } catch (MediaFile.NoSuchStream e) {
            if (settings.audio().isEmpty() && !needed) return null;
            throw new InvalidInputException(
                    e.getMessage() + " has no sound; set 'audio' to a file with sound, or remove 'audio' and 'until'",
                    e);
        }
    }

    @Override
    public Optional<Sample> read() throws IOException, InterruptedException {
        while (!advance()) {
            if (!again()) return end(true);
        }
        long stamp = shift + fromNanos;
        if (stamp - startNanos >= longestNanos) return end(false);
        if (settings.until() == Until.AUDIO_END && sound != null && sound.exhausted()) {
            requireSound();
            return end(false);
        }
        Sample sample = context.sample(settings.live() ? pace.await(stamp) : stamp);
        if (context.wanted(FRAME)) sample = sample.with(FRAME, writer.write(pictures.picture(), sample));
        if (sound == null) return Optional.of(sample);
        // Read even if no stage wants it: the film may end with it.
        Audio heard = span(sound, sample.timestampNanos() - stamp);
        return Optional.of(context.wanted(AUDIO) ? sample.with(AUDIO, heard) : sample);
    }

    /** @param played whether the film was played to its end */
    private Optional<Sample> end(boolean played) {
        tellDamage(played);
        if (sound != null && sound.damaged()) {
            context.notice("the sound of " + settings.audio().orElse(path).getFileName() + " is damaged: parts that"
                    + " could not be decoded are silent");
        }
        return Optional.empty();
    }

    /** Time stamp of the end of the part played so far. */
    long endNanos() {
        return shift + toNanos;
    }

    private Audio span(FilmSound track, long late) {
        Audio audio = track.until(shift + toNanos - soundShift);
        return new Audio(
                audio.startNanos() + soundShift + late, audio.sampleRateHz(), audio.channels(), audio.interleaved());
    }

    /** Advances to the next frame of this pass; false at the end of the film. */
    private boolean advance() {
        if (settings.fps().isEmpty()) {
            if (!pictures.advance()) return false;
            fromNanos = pictures.nanos();
            toNanos = pictures.endNanos();
        } else {
            double period = 1e9 / settings.fps().get();
            long next = startNanos + Math.round(shown * period);
            if (!pictures.advanceTo(next)) return false;
            fromNanos = next;
            toNanos = startNanos + Math.round((shown + 1) * period);
        }
        shown++;
        return true;
    }

    /** Restarts the film if the settings ask for it. */
    private boolean again() throws IOException {
        if (shown == 0) throw new InvalidInputException(nothing());
        boolean repeats = settings.loop() || settings.until() == Until.AUDIO_END;
        if (!repeats) return false;
        tellDamage(true);
        shift += toNanos - startNanos;
        shown = 0;
        pictures.close();
        pictures = FilmPictures.open(path, startNanos);
        if (sound != null && settings.loop() && settings.audio().isEmpty()) {
            sound.close();
            sound = FilmSound.open(path, pictures.originNanos(), startNanos);
            soundShift = shift;
        }
        return true;
    }

    private void requireSound() throws InvalidInputException {
        if (shown > 1 || settings.preview().isEmpty()) return;
        throw new InvalidInputException(settings.audio().orElse(path).getFileName() + ends());
    }

    private String ends() {
        String setting = settings.preview().isPresent() ? "preview" : "start";
        return " ends before '" + setting + "', " + settings.start() + " s; set '" + setting + "' to less";
    }

    private String nothing() {
        return startNanos > 0
                ? path.getFileName() + ends()
                : path.getFileName() + " has no picture that could be decoded; it is damaged: copy or record it again";
    }

    private void tellDamage(boolean played) {
        if (damage.isEmpty()) {
            damage = FilmDamage.of(path, pictures, toNanos, played);
            damage.ifPresent(context::notice);
        }
    }

    private void expect() {
        if (settings.loop() && settings.duration().isEmpty()) return;
        long length = pictures.declaredNanos() - startNanos;
        if (settings.until() == Until.AUDIO_END && sound != null) length = sound.declaredNanos();
        if (settings.loop()) length = longestNanos;
        double period = settings.fps().map(fps -> 1e9 / fps).orElse((double) pictures.frameNanos());
        double frames = Math.min(length, longestNanos) / period;
        // The last frame is whole even if the sound ends within it; declared lengths of films have rounding errors.
        long whole = Math.round(settings.until() == Until.AUDIO_END ? Math.ceil(frames - 0.01) : frames);
        if (whole > 0) context.expect(whole);
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }

    @Override
    public void close() {
        writer.close();
        if (sound != null) sound.close();
        pictures.close();
    }
}
