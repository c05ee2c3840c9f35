package io.saccade.plugin.tabularq;

/** Percentages of draws and wins among the last thousand episodes that count. */
final class ResultWindow {
    private static final int LENGTH = 1000;

    private final boolean asArticle;
    private final byte[] window = new byte[LENGTH];
    private int next;
    private int length;
    private int draws;
    private int wins;

    /**
     * @param asArticle true, as in the article: percentages of a thousand even after fewer episodes, and unknown
     *     unless there was a draw and a win; false: percentages of the episodes so far
     */
    ResultWindow(boolean asArticle) {
        this.asArticle = asArticle;
    }

    void add(byte result) {
        if (result == Results.UNCOUNTED) return;
        if (length == LENGTH) count(window[next], -1);
        else length++;
        window[next] = result;
        count(result, 1);
        next = (next + 1) % LENGTH;
    }

    private void count(byte result, int change) {
        if (result == Results.DRAW) draws += change;
        else if (result == Results.WON) wins += change;
    }

    /** 0..100, or NaN when unknown. */
    double drawPercent() {
        return percent(draws);
    }

    /** Percentage of episodes that either player won, 0..100, or NaN when unknown. */
    double winPercent() {
        return percent(wins);
    }

    private double percent(int count) {
        boolean unknown = asArticle ? draws == 0 || wins == 0 : length == 0;
        return unknown ? Double.NaN : (double) count / (asArticle ? LENGTH : length) * 100;
    }
}
