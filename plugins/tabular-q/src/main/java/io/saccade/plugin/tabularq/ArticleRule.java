package io.saccade.plugin.tabularq;

/**
 * The article's update rule, including its errors: every move is rewarded with the result of the game, and the next
 * state counts with its largest value, even if the other player moves there or the action is illegal.
 *
 * @param rate learning rate, above 0 up to 1
 */
record ArticleRule(double rate) implements Rule {
    @Override
    public void learn(QTable table, EpisodeMemory episode) {
        double result = episode.last().reward();
        for (int move = 0; move < episode.length(); move++) {
            double target = result + table.largest(episode.after(move).discrete());
            table.approach(episode.before(move).discrete(), episode.action(move), target, rate);
        }
    }
}
