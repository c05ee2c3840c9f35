package io.saccade.plugin.bytedeco.film;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a film into an MP4 file, or into Matroska if its name ends in .mkv. After a crash everything added up to one
 * second before still plays. One thread at a time; the owner closes it.
 */
public final class Film implements AutoCloseable {
    private final FilmFile file;
    private final PictureTrack pictures;
    private final @Nullable SoundTrack sound;
    private final FilmTimes times;

    private Film(FilmFile file, PictureTrack pictures, @Nullable SoundTrack sound, FilmTimes times) {
        this.file = file;
        this.pictures = pictures;
        this.sound = sound;
        this.times = times;
    }

    /**
     * Creates a film. Replaces an existing file.
     *
     * @param width width of the film in pixels; an odd edge is repeated if the codec needs an even one
     * @param height height of the film in pixels, likewise
     * @param format format of its pictures
     * @param originNanos the time stamp of its first picture
     * @param soundLike sound of the same kind as the film's, which {@link #takes} accepts; empty for a silent film
     * @throws IOException when the file can't be created or the codec doesn't accept such pictures; no file is left
     *     then
     */
    public static Film begin(
            Path path,
            FilmOptions options,
            int width,
            int height,
            Frame.Format format,
            long originNanos,
            Optional<Audio> soundLike)
            throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        FilmFile file = new FilmFile(path, container(path));
        PictureTrack pictures = null;
        SoundTrack sound = null;
        try {
            pictures = new PictureTrack(file, options, width, height, format);
            if (soundLike.isPresent()) sound = new SoundTrack(file, soundLike.get(), originNanos);
            file.begin();
            FilmTimes times = new FilmTimes(options.fps(), originNanos, pictures.ticksPerSecond());
            return new Film(file, pictures, sound, times);
        } catch (IOException e) {
            if (sound != null) sound.close();
            if (pictures != null) pictures.close();
            file.close();
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** FFmpeg's name of the container. */
    private static String container(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".mkv") ? "matroska" : "mp4";
    }

    /** Whether a film can store such sound: AAC supports certain rates and up to 8 channels. */
    public static boolean takes(Audio audio) {
        return SoundTrack.takes(audio);
    }

    public boolean hasSound() {
        return sound != null;
    }

    /** Adds a picture of the film's size and format. */
    public void add(ByteBuffer pixels, int strideBytes, long timestampNanos) throws IOException {
        long ticks = times.next(timestampNanos);
        pictures.add(pixels, strideBytes, ticks, times.duration());
    }

    /** Adds a picture of any size and format, scaled to the film's. */
    public void add(Frame frame, long timestampNanos) throws IOException {
        long ticks = times.next(timestampNanos);
        pictures.add(frame, ticks, times.duration());
    }

    /** Adds sound of the film's kind; does nothing in a silent film. */
    public void add(Audio audio) throws IOException {
        if (sound != null) sound.add(audio);
    }

    /** Flushes the encoders and writes the film's end. */
    public void end() throws IOException {
        pictures.end();
        if (sound != null) sound.end();
        file.end();
    }

    /** Closes the film; if {@link #end} was not called, writes the end if possible. */
    @Override
    public void close() throws IOException {
        pictures.close();
        if (sound != null) sound.close();
        file.close();
    }
}
