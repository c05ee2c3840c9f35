package io.saccade.plugin.tabularq;

/** Which rule learns, and with what unless settings say otherwise. */
public enum Preset {
    /** Q-learning that is minimax where two take turns, and Watkins' rule for one player. */
    CORRECTED(200_000, .1, .5),
    /** The article's, oddities included, so that its curves can be compared. */
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
