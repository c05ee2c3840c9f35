package io.saccade.plugin.tabularq;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of {@code q-learning}. */
@Doc("Learns a table of what each action is worth in each state of a world, by playing it over and over")
public record QLearningSettings(
        @Doc("the world: a type such as tic-tac-toe, or {type: ..., with: {...}}; its states and actions are numbers")
        EnvironmentRef environment,

        @Doc("the rule: corrected (what is right for one player and for two) or article (the article's, as it was)")
        @Default("corrected")
        Preset preset,

        @Doc("how many episodes to play; 200000, or 1000000 for preset article, when not given")
        Optional<Long> episodes,

        @Doc("how far a value moves towards what was seen, above 0 up to 1; 0.1, or 0.01 for preset article, when not"
                + " given")
        Optional<Double> learningRate,

        @Doc("what counts of a reward that comes a step later, 0 to 1; preset article knows none") @Default("1")
        double discount,

        @Doc("how often a move is made at random: {min: 0.01, max: 1, random-episodes: 10000} is max(min, min(max,"
                + " random-episodes / (episode + 1))), and min equal to max a fixed part of the moves")
        @Default("{}")
        EpsilonSchedule epsilon,

        @Doc("the share of episodes, 0 to 1, that are played wholly at random, so that no state is forgotten; they are"
                + " left out of the percentages. 0.5, or 0 for preset article, when not given")
        Optional<Double> exploring,

        @Doc("after how many steps an episode is cut; the world's own limit when not given")
        Optional<Long> maxSteps,

        @Doc("the table to write, a .npy of [states, actions] 64-bit floats") @Default("q_table.npy")
        Path table,

        @Doc("the percentage of draws to write, a .npy with a value for each episode") @Default("draw_probs.npy")
        Path drawProbs,

        @Doc("the percentage of episodes won by either player, alike") @Default("win_probs.npy")
        Path winProbs,

        @Doc("whether each .npy is also written as .csv beside it") @Default("true")
        boolean csv,

        @Doc("a file that says how far the training is; a training that finds it goes on there, to the same bits, and"
                + " takes it away at its end")
        Optional<Path> checkpoint,

        @Doc("how often the checkpoint is written, besides when the training is interrupted") @Default("10s")
        Duration checkpointEvery) {
    /** Checks the settings. */
    public QLearningSettings {
        InvalidSetting.unless(episodes.map(count -> count >= 1).orElse(true), "episodes", "be 1 or more");
        InvalidSetting.unless(
                episodes.map(count -> count <= 1_000_000_000).orElse(true), "episodes", "be 1000000000 or less");
        InvalidSetting.unless(
                learningRate.map(rate -> rate > 0 && rate <= 1).orElse(true), "learning-rate", "be above 0, up to 1");
        InvalidSetting.unless(discount >= 0 && discount <= 1, "discount", "be 0 to 1");
        InvalidSetting.unless(
                preset != Preset.ARTICLE || discount == 1,
                "discount",
                "be left out with preset article, which has none");
        InvalidSetting.unless(exploring.map(share -> share >= 0 && share <= 1).orElse(true), "exploring", "be 0 to 1");
        InvalidSetting.unless(maxSteps.map(count -> count >= 1).orElse(true), "max-steps", "be 1 or more");
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
