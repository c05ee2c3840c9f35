package io.saccade.plugin.tabularq;

import java.util.Arrays;

/** The result of every episode, one byte each. */
final class Results {
    /** The rewards add up to 0. */
    static final byte DRAW = 0;
    /** One of the players won. */
    static final byte WON = 1;
    /** A single player lost. */
    static final byte LOST = -1;
    /** An exploring episode of random moves, which says nothing about the table. */
    static final byte UNCOUNTED = 2;

    private byte[] results;
    private int length;

    Results() {
        this(new byte[0]);
    }

    /** @param results of the episodes so far; not copied */
    Results(byte[] results) {
        this.results = results;
        this.length = results.length;
    }

    /** Returns an episode's result. With an opponent, a negative sum is a win too. */
    static byte of(EpisodeMemory episode) {
        double sum = episode.sumOfRewards();
        if (sum == 0) return DRAW;
        return sum > 0 || episode.hasOpponent() ? WON : LOST;
    }

    void add(byte result) {
        if (length == results.length) results = Arrays.copyOf(results, Math.max(1024, 2 * length));
        results[length++] = result;
    }

    int length() {
        return length;
    }

    byte get(int episode) {
        return results[episode];
    }

    byte[] toBytes() {
        return Arrays.copyOf(results, length);
    }
}
