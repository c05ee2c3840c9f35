package io.saccade.plugin.tabularq;

/** The update rule and its defaults. */
public enum Preset {
    /** Q-learning: minimax if two players take turns, and Watkins' rule for one player. */
    CORRECTED(200_000, .1, .5),
    /** The article's rule, including its errors, so that the curves can be compared. */
    ARTICLE(1_000_000, .01, 0);

    private final long episodes;
    private final double rate;
    private final double exploring;

    Preset(long episodes, double rate, double exploring) {
        this.episodes = episodes;
        this.rate = rate;
        this.exploring = exploring;
    }

    long episodes() {
        return episodes;
    }

    double rate() {
        return rate;
    }

    double exploring() {
        return exploring;
    }
}
