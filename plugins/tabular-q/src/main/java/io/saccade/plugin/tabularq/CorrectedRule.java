package io.saccade.plugin.tabularq;

import io.saccade.api.data.Step;

/**
 * Q-learning: a move is worth its reward plus, unless the episode terminated, the discounted value of the next state's
 * best legal action: the largest value for player 0 and the smallest for player 1. With one player this is Watkins'
 * rule.
 *
 * @param rate learning rate, above 0 up to 1
 * @param discount factor per step, 0..1
 */
record CorrectedRule(double rate, double discount) implements Rule {
    @Override
    public void learn(QTable table, EpisodeMemory episode) {
        for (int move = 0; move < episode.length(); move++) {
            Step after = episode.after(move);
            double target = after.reward() + (after.terminated() ? 0 : discount * worth(table, after));
            table.approach(episode.before(move).discrete(), episode.action(move), target, rate);
        }
    }

    private static double worth(QTable table, Step step) {
        int state = step.discrete();
        return table.get(state, table.best(state, step.legal(), step.player()));
    }
}
