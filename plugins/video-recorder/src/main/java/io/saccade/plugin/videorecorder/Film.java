package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A film being made: its file, its pictures and its sound. */
final class Film implements AutoCloseable {
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
     * Begins a film.
     *
     * @param originNanos the time stamp of its first picture
     * @param soundLike empty for a silent film
     */
    static Film begin(
            Path path,
            VideoRecorderSettings settings,
            int width,
            int height,
            Frame.Format format,
            long originNanos,
            Optional<Audio> soundLike)
            throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        FilmFile file = new FilmFile(path, settings.container());
        PictureTrack pictures = null;
        SoundTrack sound = null;
        try {
            pictures = new PictureTrack(file, settings, width, height, format);
            if (soundLike.isPresent()) sound = new SoundTrack(file, soundLike.get(), originNanos);
            file.begin();
            return new Film(file, pictures, sound, new FilmTimes(settings.fps(), originNanos));
        } catch (IOException e) {
            if (sound != null) sound.close();
            if (pictures != null) pictures.close();
            file.close();
            Files.deleteIfExists(path);
            throw e;
        }
    }

    boolean hasSound() {
        return sound != null;
    }

    /** Adds a picture of the film's size and format. */
    void add(ByteBuffer pixels, int strideBytes, long timestampNanos) throws IOException {
        long ticks = times.next(timestampNanos);
        pictures.add(pixels, strideBytes, ticks, times.duration());
    }

    /** Adds sound of the film's kind; a silent film stays silent. */
    void add(Audio audio) throws IOException {
        if (sound != null) sound.add(audio);
    }

    /** Writes all that is still on its way, and the film's end. */
    void end() throws IOException {
        pictures.end();
        if (sound != null) sound.end();
        file.end();
    }

    @Override
    public void close() throws IOException {
        pictures.close();
        if (sound != null) sound.close();
        file.close();
    }
}
