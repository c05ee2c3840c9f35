package io.saccade.plugin.tabularq;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Model;
import java.util.Optional;

/** Plays the best actions of a table, without exploration. */
final class QTablePolicy implements Model {
    private final QTable table;
    private final Optional<Integer> player;

    QTablePolicy(QTable table, Optional<Integer> player) {
        this.table = table;
        this.player = player;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        Step step = sample.need(Keys.STEP);
        requireFit(sample.need(Keys.SPACES));
        boolean due =
                !step.last() && player.map(number -> number == step.player()).orElse(true);
        out.emit(due ? sample.with(Keys.ACTION, Action.of(best(step))) : sample);
    }

    private int best(Step step) {
        return table.best(step.discrete(), step.legal(), step.player());
    }

    private void requireFit(Spaces spaces) {
        if (spaces.states() == table.states() && spaces.actions() == table.actions()) return;
        throw new IllegalArgumentException("the table is for " + table.states() + " states and " + table.actions()
                + " actions, but the world has " + described(spaces.states()) + " states and "
                + described(spaces.actions()) + " actions; use a table that was trained in this world");
    }

    private static String described(int count) {
        return count < 0 ? "continuous" : String.valueOf(count);
    }
}
