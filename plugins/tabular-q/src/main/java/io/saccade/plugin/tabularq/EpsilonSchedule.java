package io.saccade.plugin.tabularq;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;

/** The probability of a random move, as in the article: max(min, min(max, random-episodes / (episode + 1))). */
@Doc("Probability of a random move: random-episodes / (episode + 1), limited to min and max")
public record EpsilonSchedule(
        @Doc("lower limit; min equal to max makes the probability constant") @Default("0.01") @Range(min = 0, max = 1)
        double min,

        @Doc("upper limit, at least min") @Default("1") @Range(min = 0, max = 1)
        double max,

        @Doc("number of episodes at the start with probability 1") @Default("10000") @Range(min = 0)
        long randomEpisodes) {
    /** Checks the settings. */
    public EpsilonSchedule {
        InvalidSetting.unless(max >= min, "max", "be 'min' to 1");
    }

    /** @param episode counted from 0 */
    double at(long episode) {
        return Math.max(min, Math.min(max, randomEpisodes / (double) (episode + 1)));
    }
}
