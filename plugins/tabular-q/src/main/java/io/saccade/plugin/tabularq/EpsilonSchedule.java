package io.saccade.plugin.tabularq;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;

/** The probability of a random move, as in the article: max(min, min(max, random-episodes / (episode + 1))). */
@Doc("Probability of a random move: random-episodes / (episode + 1), limited to min and max")
public record EpsilonSchedule(
        @Doc("lower limit, 0 to 1; min equal to max makes the probability constant") @Default("0.01")
        double min,

        @Doc("the most, 0..1") @Default("1") double max,

        @Doc("number of episodes at the start with probability 1") @Default("10000")
        long randomEpisodes) {
    /** Checks the settings. */
    public EpsilonSchedule {
        InvalidSetting.unless(min >= 0 && min <= 1, "min", "be 0 to 1");
        InvalidSetting.unless(max >= min && max <= 1, "max", "be 'min' to 1");
        InvalidSetting.unless(randomEpisodes >= 0, "random-episodes", "be 0 or more");
    }

    /** @param episode counted from 0 */
    double at(long episode) {
        return Math.max(min, Math.min(max, randomEpisodes / (double) (episode + 1)));
    }
}
