package io.saccade.plugin.tabularq;

import java.util.Arrays;

/** How every episode ended, a byte each, and the percentages over the last thousand. */
final class Results {
    /** Its rewards add up to 0. */
    static final byte DRAW = 0;
    /** One of the players has won. */
    static final byte WON = 1;
    /** A player alone has lost. */
    static final byte LOST = -1;
    /** It was played at random to explore, and says nothing about the table. */
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

    /** How an episode ended. A sum below 0 is a win too, where there is an opponent to have it. */
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
