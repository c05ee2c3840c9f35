package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Episode;
import io.saccade.api.data.Step;
import java.util.Locale;

/** Counts what a clip shows, from its first frame's step to its latest. */
final class ClipAccount {
    private final Episode episode;
    private final double fps;
    private final int firstStep;
    private Step latest;
    private double sumOfRewards;
    private int rewards;
    private long frames;

    /** @param first the step of the clip's first frame */
    ClipAccount(Episode episode, double fps, Step first) {
        this.episode = episode;
        this.fps = fps;
        this.firstStep = first.number();
        this.latest = first;
    }

    /** Call for every step of the episode, filmed or not. */
    void step(Step step) {
        latest = step;
        sumOfRewards += step.reward();
        rewards++;
    }

    void frame() {
        frames++;
    }

    long frames() {
        return frames;
    }

    Step latest() {
        return latest;
    }

    private int steps() {
        return latest.number() - firstStep;
    }

    /**
     * The account as a JSON object.
     *
     * @param finished whether the clip is complete
     */
    String json(boolean finished) {
        // Steps and their rewards are not seen while a pipeline is paused; the return is unknown then.
        String sum = rewards == steps() && Double.isFinite(sumOfRewards) ? Double.toString(sumOfRewards) : "null";
        return String.format(
                Locale.ROOT,
                """
                {
                  "episode": %d,
                  "seed": %d,
                  "firstStep": %d,
                  "steps": %d,
                  "return": %s,
                  "terminated": %b,
                  "truncated": %b,
                  "fps": %s,
                  "frames": %d,
                  "finished": %b
                }
                """,
                episode.number(),
                episode.seed(),
                firstStep,
                steps(),
                sum,
                latest.terminated(),
                latest.truncated(),
                fps,
                frames,
                finished);
    }
}
