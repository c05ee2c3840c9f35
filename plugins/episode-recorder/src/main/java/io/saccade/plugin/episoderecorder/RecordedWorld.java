package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Action;
import io.saccade.api.data.Episode;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Wraps an environment and films its episodes, for programs that play it themselves:
 *
 * <pre>{@code
 * try (var world = new RecordedWorld(new CartPole(), Path.of("videos"))) {
 *     Step step = world.reset(1);
 *     while (!step.last()) step = world.step(Action.of(1));
 *     world.play();
 * }
 * }</pre>
 *
 * <p>Films like the {@code episodes} recorder: an episode of N steps gives N+1 frames, its film ends with it, and no
 * film is overwritten. Everything else is passed to the wrapped environment. For one thread at a time, like any
 * environment.
 */
public final class RecordedWorld implements Environment {
    private final Environment world;
    private final Picture picture;
    private final EpisodeFilms films;
    private final FilmPlayer player;
    private PaintedFrame painted = PaintedFrame.of(0, 0);
    private Episode episode;
    private long runSteps;
    private boolean paused;

    /**
     * Films every episode.
     *
     * @param directory created if missing
     * @throws IllegalArgumentException if the world has no picture
     * @throws IOException if the directory can't be written to
     */
    public RecordedWorld(Environment world, Path directory) throws IOException {
        this(world, EpisodeRecorderSettings.in(directory));
    }

    /**
     * Films as the settings say.
     *
     * @throws IllegalArgumentException if the world has no picture
     * @throws IOException if the directory can't be written to
     */
    public RecordedWorld(Environment world, EpisodeRecorderSettings settings) throws IOException {
        this(world, settings, FilmPlayer::open);
    }

    RecordedWorld(Environment world, EpisodeRecorderSettings settings, FilmPlayer player) throws IOException {
        this.world = world;
        this.player = player;
        this.picture = world.picture()
                .orElseThrow(() -> new InvalidInputException(
                        "this world has no picture, so it can't be filmed; play it without recording"));
        this.films = new EpisodeFilms(settings, settings.directory());
        this.episode = new Episode(-1, 0, picture.fps());
    }

    @Override
    public Spaces spaces() {
        return world.spaces();
    }

    @Override
    public OptionalLong maxSteps() {
        return world.maxSteps();
    }

    @Override
    public Optional<Picture> picture() {
        return Optional.of(picture);
    }

    /** Begins an episode and a film of it. If the episode before has not ended, its film ends here. */
    @Override
    public Step reset(long seed) throws Exception {
        Step step = world.reset(seed);
        episode = new Episode(episode.number() + 1, seed, picture.fps());
        show(step, 0);
        return step;
    }

    @Override
    public Step step(Action action) throws Exception {
        Step step = world.step(action);
        runSteps++;
        show(step, runSteps - 1);
        return step;
    }

    private void show(Step step, long runStep) throws Exception {
        if (paused) films.skip(episode, step);
        else films.add(episode, step, runStep, this::painted);
    }

    private Frame painted() throws Exception {
        if (painted.width() != picture.width() || painted.height() != picture.height()) {
            painted = PaintedFrame.of(picture.width(), picture.height());
        }
        return painted.paint(picture);
    }

    /** Stops filming until {@link #resume}; nothing fills the gap. An episode's end still ends its film. */
    public void pause() {
        paused = true;
    }

    /** Films again, from the next reset or step on. */
    public void resume() {
        paused = false;
    }

    /**
     * Opens the newest finished film in the desktop's player.
     *
     * @throws IllegalStateException if no film is finished yet
     * @throws IOException if there is no desktop; the message names the film's path
     */
    public void play() throws IOException {
        Path film = films.newest().orElseThrow(() -> new IllegalStateException(nothingToPlay()));
        player.play(film);
    }

    private String nothingToPlay() {
        return films.isFilming()
                ? "the film is not finished yet; play the episode to its end, or close() the world first"
                : "no frames were recorded; resume() the recording, and reset() or step() the world at least once";
    }

    /** Ends the current film where it is, then the environment. */
    @Override
    public void finish() throws Exception {
        films.close();
        world.finish();
    }

    @Override
    public void close() throws IOException {
        try {
            films.close();
        } finally {
            world.close();
        }
    }
}
