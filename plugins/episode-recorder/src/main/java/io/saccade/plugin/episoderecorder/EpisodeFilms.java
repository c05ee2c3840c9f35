package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Episode;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Step;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the episodes of a world and films those that the trigger selects. For one thread at a time. */
final class EpisodeFilms implements AutoCloseable {
    private final EpisodeRecorderSettings settings;
    private final EpisodeTrigger trigger;
    private final int longest;
    private final Path folder;
    private @Nullable EpisodeClip clip;
    private @Nullable Path newest;
    private long episode = -1;
    private boolean decided;
    private boolean seen;

    /** @param folder for the films */
    EpisodeFilms(EpisodeRecorderSettings settings, Path folder) throws IOException {
        Natives.loadFfmpeg(); // takes most of a second
        this.settings = settings;
        this.trigger = EpisodeTrigger.of(settings.trigger());
        this.longest = settings.clipLength().orElse(Integer.MAX_VALUE);
        this.folder = folder;
        prepare(folder);
    }

    private static void prepare(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the folder " + folder + " can't be created: " + e + "; choose another directory", e);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("the folder " + folder
                    + " can't be written to; change its permissions, or choose another directory");
        }
    }

    /** Supplies the frame of a step; called only for steps that are filmed. */
    interface Camera {
        Frame frame() throws Exception;
    }

    /**
     * Adds a step of the world, or the state after a reset.
     *
     * @param runStep the number of steps taken before this one, over all episodes
     */
    void add(Episode now, Step step, long runStep, Camera camera) throws Exception {
        seen = true;
        follow(now, step);
        Optional<String> name = beginning(now, step, runStep);
        if (name.isPresent()) {
            endClip();
            clip = EpisodeClip.begin(settings, folder, name.get(), now, step, camera.frame());
        } else if (clip != null) {
            clip.film(camera.frame());
        }
        if (step.last() || (clip != null && clip.frames() > longest)) endClip();
    }

    /** Adds a step taken while the recorder is paused. */
    void skip(Episode now, Step step) throws IOException {
        follow(now, step);
        if (step.last()) endClip();
    }

    private void follow(Episode now, Step step) throws IOException {
        if (now.number() != episode) {
            endClip();
            episode = now.number();
            decided = false;
        }
        if (clip != null) clip.step(step);
    }

    /**
     * The name of the clip that begins here, if one does. The episode trigger is tested once, at the first step seen of
     * an episode.
     */
    private Optional<String> beginning(Episode now, Step step, long runStep) {
        boolean first = !decided;
        decided = true;
        if (first && trigger.episodes().test(now.number())) {
            return Optional.of(settings.namePrefix() + "-episode-" + now.number());
        }
        return step.number() > 0 && trigger.steps().test(runStep)
                ? Optional.of(settings.namePrefix() + "-step-" + runStep)
                : Optional.empty();
    }

    private void endClip() throws IOException {
        EpisodeClip ending = clip;
        if (ending == null) return;
        clip = null;
        ending.close();
        newest = ending.path();
    }

    boolean isFilming() {
        return clip != null;
    }

    /** Whether any step was added outside a pause. */
    boolean sawAny() {
        return seen;
    }

    /** The newest finished film. */
    Optional<Path> newest() {
        return Optional.ofNullable(newest);
    }

    /** Ends the current film where it is. */
    @Override
    public void close() throws IOException {
        endClip();
    }
}
