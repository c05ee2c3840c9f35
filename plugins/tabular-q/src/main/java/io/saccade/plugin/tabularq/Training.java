package io.saccade.plugin.tabularq;

import io.saccade.api.data.Metrics;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trains a table: plays episode by episode, updates the table after each, and keeps statistics. */
final class Training {
    /** Episodes between two reports. */
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

    /** @param state from which to continue */
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

    /** Returns the number of episodes so far. */
    long episodes() {
        return results.length();
    }

    /** Plays one episode and updates the table. */
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

    /** Whether an episode explores. Exploring episodes are spread evenly. */
    private boolean explores(long number) {
        return Math.floor((number + 1) * exploring) > Math.floor(number * exploring);
    }

    /** Whether a thousand episodes are complete, and {@link #report} is due. */
    boolean reports() {
        return episodes() % REPORTED == 0;
    }

    /** Returns the metrics of the last thousand episodes, without unknown ones. */
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
