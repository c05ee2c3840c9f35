package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Episode;
import io.saccade.api.data.Step;
import java.util.Locale;

/** What a clip shows, counted as it goes on: from its first frame's step to its latest. */
final class ClipAccount {
    private final Episode episode;
    private final double fps;
    private final int firstStep;
    private Step latest;
    private double sumOfRewards;
    private int rewards;
    private long frames;

    /** @param first the step that the clip's first frame shows */
    ClipAccount(Episode episode, double fps, Step first) {
        this.episode = episode;
        this.fps = fps;
        this.firstStep = first.number();
        this.latest = first;
    }

    /** The episode went on, filmed or not. */
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
     * As one object.
     *
     * @param finished whether nothing more will come
     */
    String json(boolean finished) {
        // A pause of a pipeline hides steps and what they were rewarded with: then nobody here knows the return.
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
