package io.saccade.plugin.tabularq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.saccade.api.data.Action;
import io.saccade.plugin.environments.grid.TicTacToe;
import org.junit.jupiter.api.Test;

/** Compares both rules with tables computed in NumPy with the article's arithmetic, after 200 games. */
class GoldenRuleTest {
    private static final double RATE = .01;

    private final TicTacToe world = new TicTacToe();
    private final EpisodeMemory episode = new EpisodeMemory();
    private final QTable table = new QTable(19_683, 9);

    @Test
    void theArticlesRuleGivesTheReferenceTable() throws Exception {
        learn(new ArticleRule(RATE), "article");
    }

    @Test
    void theCorrectedRuleGivesTheReferenceTable() throws Exception {
        learn(new CorrectedRule(RATE, 1), "corrected");
    }

    private void learn(Rule rule, String name) throws Exception {
        QTable golden = ReferenceData.table("q-" + name + ".npz");
        JsonArray games = ReferenceData.games().getAsJsonArray("games");
        JsonArray sums = ReferenceData.games()
                .getAsJsonObject("sum_of_absolute_q_after_each_game")
                .getAsJsonArray(name);
        for (int game = 0; game < games.size(); game++) {
            play(games.get(game).getAsJsonArray());
            rule.learn(table, episode);
            assertThat(table.sumOfAbsolutes()).isCloseTo(sums.get(game).getAsDouble(), within(1e-9));
        }
        assertThat(largestGap(table.values(), golden.values())).isLessThan(1e-12);
    }

    private static double largestGap(double[] ours, double... golden) {
        assertThat(ours).hasSameSizeAs(golden);
        double gap = 0;
        for (int i = 0; i < golden.length; i++) gap = Math.max(gap, Math.abs(ours[i] - golden[i]));
        return gap;
    }

    private void play(JsonArray moves) {
        episode.begin(world.reset(0));
        for (JsonElement move : moves) episode.add(move.getAsInt(), world.step(Action.of(move.getAsInt())));
    }

    @Test
    void epsilonFollowsTheSchedule() throws Exception {
        EpsilonSchedule schedule = new EpsilonSchedule(.01, 1, 10_000);
        for (JsonElement pair : ReferenceData.games().getAsJsonArray("epsilon")) {
            JsonArray golden = pair.getAsJsonArray();
            assertThat(schedule.at(golden.get(0).getAsLong()))
                    .isEqualTo(golden.get(1).getAsDouble());
        }
    }
}
