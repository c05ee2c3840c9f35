package io.saccade.plugin.tabularq;

import io.saccade.api.data.Metrics;
import java.util.LinkedHashMap;
import java.util.Map;

/** A table under training: plays episode after episode, learns from each, and keeps the account. */
final class Training {
    /** After how many episodes there is something to say. */
    private static final long REPORTED = 1000;

    private final QTable table;
    private final SelfPlay play;
    private final Rule rule;
    private final EpsilonSchedule epsilon;
    private final double exploring;
    private final ResultWindow window;
    private final Results results;
    private double sumOfReturns;
    private long returns;

    /** @param state where to go on */
    Training(QLearningSettings settings, SelfPlay play, TrainingState state) {
        this.table = state.table();
        this.play = play;
        this.rule = settings.rule();
        this.epsilon = settings.epsilon();
        this.exploring = settings.exploringShare();
        this.results = state.results();
        this.sumOfReturns = state.sumOfReturns();
        this.returns = state.returns();
        this.window = new ResultWindow(settings.preset() == Preset.ARTICLE);
        for (int i = 0; i < results.length(); i++) window.add(results.get(i));
    }

    TrainingState state() {
        return new TrainingState(table, results, sumOfReturns, returns);
    }

    /** How many episodes were played. */
    long episodes() {
        return results.length();
    }

    /** Plays one episode and learns from it. */
    void playOne() throws Exception {
        long number = episodes();
        if (reports()) forgetReturns();
        boolean explores = explores(number);
        EpisodeMemory episode = play.play(number, explores ? 1 : epsilon.at(number));
        rule.learn(table, episode);
        byte result = explores ? Results.UNCOUNTED : Results.of(episode);
        results.add(result);
        window.add(result);
        if (explores) return;
        sumOfReturns += episode.sumOfRewards();
        returns++;
    }

    private void forgetReturns() {
        sumOfReturns = 0;
        returns = 0;
    }

    /** Spread evenly, so that any stretch of episodes has its share. */
    private boolean explores(long number) {
        return Math.floor((number + 1) * exploring) > Math.floor(number * exploring);
    }

    /** Whether a thousand episodes are full, and {@link #report} is due. */
    boolean reports() {
        return episodes() % REPORTED == 0;
    }

    /** What the last thousand episodes came to; what is unknown is left out. */
    Metrics report() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        put(metrics, "drawPercent", window.drawPercent());
        put(metrics, "winPercent", window.winPercent());
        put(metrics, "sumAbsQ", table.sumOfAbsolutes());
        put(metrics, "epsilon", epsilon.at(episodes() - 1));
        put(metrics, "meanReturn", sumOfReturns / returns);
        return new Metrics(metrics);
    }

    private static void put(Map<String, Double> metrics, String name, double value) {
        if (!Double.isNaN(value)) metrics.put(name, value);
    }
}
