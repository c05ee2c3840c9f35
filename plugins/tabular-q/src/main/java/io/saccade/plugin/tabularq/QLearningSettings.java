package io.saccade.plugin.tabularq;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of {@code q-learning}. */
@Doc("Trains a table of action values by playing an environment (Q-learning)")
public record QLearningSettings(
        @Doc("environment with numbered states and actions: a type such as tic-tac-toe, or {type: "
                + "..., with: {...}}")
        EnvironmentRef environment,

        @Doc("update rule: corrected (right for one and two players) or article (the article's own)")
        @Default("corrected")
        Preset preset,

        @Doc("number of episodes; default: 200000, or 1000000 for preset article") @Range(min = 1, max = 1_000_000_000)
        Optional<Long> episodes,

        @Doc("learning rate; default: 0.1, or 0.01 for preset article") @Range(above = 0, max = 1)
        Optional<Double> learningRate,

        @Doc("discount factor; preset article has none") @Default("1") @Range(min = 0, max = 1)
        double discount,

        @Doc("probability of a random move: {min: 0.01, max: 1, random-episodes: 10000} is "
                + "max(min, min(max, random-episodes / (episode + 1))); min equal to max makes it "
                + "constant")
        @Default("{}")
        EpsilonSchedule epsilon,

        @Doc("share of episodes with random moves only, so that all states are visited; "
                + "not part of the percentages; default: 0.5, or 0 for preset article")
        @Range(min = 0, max = 1)
        Optional<Double> exploring,

        @Doc("steps after which an episode is truncated; default: the environment's own limit") @Range(min = 1)
        Optional<Long> maxSteps,

        @Doc("table to write, a .npy file of [states, actions] 64-bit floats") @Default("q_table.npy")
        Path table,

        @Doc("percentage of draws to write, a .npy file with one value per episode") @Default("draw_probs.npy")
        Path drawProbs,

        @Doc("percentage of episodes won by either player to write, in the same form") @Default("win_probs.npy")
        Path winProbs,

        @Doc("true: writes each .npy file also as .csv") @Default("true")
        boolean csv,

        @Doc("file from which an interrupted training resumes, to the same bits; deleted when the "
                + "training is complete")
        Optional<Path> checkpoint,

        @Doc("interval between checkpoints; an interruption also writes one") @Default("10s")
        Duration checkpointEvery) {
    /** Checks the settings. */
    public QLearningSettings {
        InvalidSetting.unless(
                preset != Preset.ARTICLE || discount == 1,
                "discount",
                "be left out with preset article, which has none");
        InvalidSetting.unless(!checkpointEvery.isNegative(), "checkpoint-every", "be 0s or more");
        requireNpy(table, "table");
        requireNpy(drawProbs, "draw-probs");
        requireNpy(winProbs, "win-probs");
    }

    private static void requireNpy(Path file, String key) {
        InvalidSetting.unless(file.toString().endsWith(".npy"), key, "end in .npy");
    }

    long episodeCount() {
        return episodes.orElse(preset.episodes());
    }

    double rate() {
        return learningRate.orElse(preset.rate());
    }

    double exploringShare() {
        return exploring.orElse(preset.exploring());
    }

    Rule rule() {
        return preset == Preset.ARTICLE ? new ArticleRule(rate()) : new CorrectedRule(rate(), discount);
    }
}
