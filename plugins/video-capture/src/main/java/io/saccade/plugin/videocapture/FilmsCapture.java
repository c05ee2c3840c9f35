package io.saccade.plugin.videocapture;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.PictureTree;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays films one after the other. One that can't be read, or not to its end, is set aside. */
final class FilmsCapture implements Capture {
    private final FilmsSettings settings;
    private final StageContext context;
    private final Path folder;
    private final List<Path> films;
    private @Nullable FilmCapture film;
    private String name = "";
    private int next;

    private FilmsCapture(FilmsSettings settings, StageContext context, Path folder, List<Path> films) {
        this.settings = settings;
        this.context = context;
        this.folder = folder;
        this.films = films;
    }

    static FilmsCapture open(FilmsSettings settings, StageContext context) throws IOException {
        FilmFiles source = FilmFiles.of(settings.source());
        Path folder = context.input(source.base());
        List<Path> films = source.list(folder, context::setAside);
        if (films.isEmpty()) {
            throw new IOException("no films were found for " + settings.source()
                    + "; films are mp4, mkv, webm, mov, avi and mpg files, and talks/**/*.mp4 names some of a folder");
        }
        Optional<Path> done = settings.skip().map(context::recording);
        List<Path> left = films.stream()
                .filter(film -> done.isEmpty() || !isDone(done.get(), PictureTree.name(folder, film)))
                .limit(settings.most() == 0 ? Long.MAX_VALUE : settings.most())
                .toList();
        if (left.size() < films.size()) {
            context.log().log(Level.INFO, "{0} of {1} films are left to do", left.size(), films.size());
        }
        return new FilmsCapture(settings, context, folder, left);
    }

    private static boolean isDone(Path done, String film) {
        int dot = film.lastIndexOf('.');
        return Files.exists(done.resolve(dot > film.lastIndexOf('/') ? film.substring(0, dot) : film));
    }

    @Override
    public Optional<Sample> read() throws IOException, InterruptedException {
        while (true) {
            Optional<Sample> sample = film == null ? Optional.empty() : readOn(film);
            if (sample.isPresent()) return sample.map(moment -> moment.with(Keys.NAME, name));
            close();
            if (next == films.size()) return Optional.empty();
            begin(films.get(next++));
        }
    }

    private Optional<Sample> readOn(FilmCapture playing) throws InterruptedException {
        try {
            return playing.read();
        } catch (IOException e) {
            context.setAside(name, "it could not be played to its end: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void begin(Path file) {
        name = PictureTree.name(folder, file);
        try {
            film = FilmCapture.openOneOfMany(file, settings.film(file), context);
        } catch (IOException e) {
            context.setAside(name, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        if (film != null) film.close();
        film = null;
    }
}
