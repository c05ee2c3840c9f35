package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Episode;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Step;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.film.Film;
import io.saccade.plugin.bytedeco.film.FilmOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The film of one episode, or of a part of it, and its account. */
final class EpisodeClip implements AutoCloseable {
    private final ClipFiles files;
    private final Film film;
    private final ClipAccount account;
    private final boolean scaled;
    private final int width;
    private final int height;
    private final Frame.Format format;

    private EpisodeClip(ClipFiles files, Film film, ClipAccount account, boolean scaled, Frame like) {
        this.files = files;
        this.film = film;
        this.account = account;
        this.scaled = scaled;
        this.width = like.width();
        this.height = like.height();
        this.format = like.format();
    }

    /**
     * Begins a clip with its first frame.
     *
     * @param name without suffix and extension
     * @param step the step that the frame shows
     */
    static EpisodeClip begin(
            EpisodeRecorderSettings settings, Path folder, String name, Episode episode, Step step, Frame frame)
            throws IOException {
        List<Integer> size = settings.size().orElse(List.of(frame.width(), frame.height()));
        FilmOptions options = settings.filming(episode.fps());
        ClipFiles files = ClipFiles.claim(folder, name, settings.extension());
        Film film = Film.begin(files.film(), options, size.get(0), size.get(1), frame.format(), 0, Optional.empty());
        ClipAccount account = new ClipAccount(episode, settings.fps().orElse(episode.fps()), step);
        EpisodeClip clip = new EpisodeClip(files, film, account, settings.size().isPresent(), frame);
        try {
            files.write(account.json(false));
            clip.film(frame);
        } catch (IOException e) {
            film.close();
            throw e;
        }
        return clip;
    }

    Path path() {
        return files.film();
    }

    long frames() {
        return account.frames();
    }

    /** Call for every step of the episode; its frame may follow. */
    void step(Step step) {
        account.step(step);
    }

    void film(Frame frame) throws IOException {
        if (!scaled) refuseAnother(frame);
        film.add(frame, 0);
        account.frame();
    }

    private void refuseAnother(Frame frame) throws IOException {
        if (frame.width() == width && frame.height() == height && frame.format() == format) return;
        Step step = account.latest();
        throw new InvalidInputException(
                "the frames changed from " + width + "x" + height + " " + format + " to " + frame.width() + "x"
                        + frame.height() + " " + frame.format() + " at step " + step.number() + " of episode "
                        + step.episode() + "; a film has one size. Set a size to scale all frames to, such as size:"
                        + " [" + width + ", " + height + "] in this recorder, or --set 'episodes.size=[" + width
                        + ", " + height + "]'");
    }

    /** Ends the film, whether or not its episode has ended. The film keeps all frames even if this fails. */
    @Override
    public void close() throws IOException {
        try {
            film.end();
        } finally {
            film.close();
        }
        files.write(account.json(true));
    }
}
