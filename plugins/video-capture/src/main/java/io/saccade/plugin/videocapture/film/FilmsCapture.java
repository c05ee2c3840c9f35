package io.saccade.plugin.videocapture.film;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.ResultName;
import io.saccade.plugin.bytedeco.picture.PictureTree;
import io.saccade.plugin.videocapture.FilmsSettings;
import io.saccade.plugin.videocapture.file.FilePattern;
import io.saccade.plugin.videocapture.file.FilmFiles;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays films one after the other. Sets aside a film that can't be read to its end. */
final class FilmsCapture implements Capture {
    private final FilmsSettings settings;
    private final StageContext context;
    private final Path folder;
    private final List<Path> films;
    private @Nullable FilmCapture film;
    private String name = "";
    private int next;
    /** Index of the current film among those played. */
    private int segment = -1;
    /** Time stamp at which the next film begins. */
    private long beginNanos;

    private FilmsCapture(FilmsSettings settings, StageContext context, Path folder, List<Path> films) {
        this.settings = settings;
        this.context = context;
        this.folder = folder;
        this.films = films;
    }

    static FilmsCapture open(FilmsSettings settings, StageContext context) throws IOException {
        FilePattern source = FilePattern.of(settings.source(), path -> FilePattern.find(context, path));
        Path folder = context.input(source.base());
        List<Path> films = FilmFiles.list(source, folder, context::setAside);
        if (films.isEmpty()) {
            throw new InvalidInputException("no films were found for " + settings.source() + "; use a folder of mp4,"
                    + " mkv, webm, mov, avi or mpg files, or a pattern such as talks/**/*.mp4");
        }
        Optional<Path> done = settings.skip().map(context::recording);
        List<Path> distinct = done.isPresent() ? withOwnResults(films, folder, context) : films;
        List<Path> left = distinct.stream()
                .filter(film -> done.isEmpty() || !isDone(done.get(), PictureTree.name(folder, film)))
                .limit(settings.most() == 0 ? Long.MAX_VALUE : settings.most())
                .toList();
        if (left.size() < distinct.size()) {
            context.log().log(Level.INFO, "{0} of {1} films remain to be played", left.size(), distinct.size());
        }
        return new FilmsCapture(settings, context, folder, left);
    }

    private static boolean isDone(Path done, String film) {
        return Files.exists(done.resolve(ResultName.of(film)));
    }

    /**
     * Removes each film whose results would have the same name as an earlier film's, since the two would be confused.
     */
    private static List<Path> withOwnResults(List<Path> films, Path folder, StageContext context) {
        Map<String, String> owners = new HashMap<>();
        return films.stream()
                .filter(film -> {
                    String name = PictureTree.name(folder, film);
                    String result = ResultName.of(name);
                    String owner = owners.putIfAbsent(result, name);
                    if (owner == null) return true;
                    context.setAside(
                            name,
                            "its results would be named '" + result + "', like those of " + owner
                                    + "; rename one of the two films");
                    return false;
                })
                .toList();
    }

    @Override
    public Optional<Sample> read() throws IOException, InterruptedException {
        while (true) {
            Optional<Sample> sample = film == null ? Optional.empty() : readOn(film);
            if (sample.isPresent()) {
                return sample.map(moment -> moment.with(Keys.NAME, name).with(Keys.SEGMENT, segment));
            }
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
            film = FilmCapture.openOneOfMany(file, settings.film(file), context, beginNanos);
            segment++;
        } catch (IOException e) {
            context.setAside(name, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        if (film == null) return;
        beginNanos = film.endNanos();
        film.close();
        film = null;
    }
}
