package io.saccade.plugin.tabularq;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.environments.TicTacToeSettings;
import java.util.concurrent.CountDownLatch;

/** An environment with two states, in which from some episode on no episode ends. */
final class EndlessFactory extends EnvironmentFactory<TicTacToeSettings> {
    private final int ending;
    private final CountDownLatch endless;

    /** @param ending number of episodes that end */
    EndlessFactory(int ending, CountDownLatch endless) {
        super("endless", TicTacToeSettings.class, Ports.none());
        this.ending = ending;
        this.endless = endless;
    }

    @Override
    public Environment create(TicTacToeSettings settings, StageContext context) {
        return new Environment() {
            private int episode;
            private int number;

            @Override
            public Spaces spaces() {
                return Spaces.ofStates(2).withActions(2);
            }

            @Override
            public Step reset(long seed) {
                episode++;
                number = 0;
                if (episode > ending) endless.countDown();
                return step(false);
            }

            @Override
            public Step step(Action action) {
                number++;
                return step(episode <= ending && number >= 5);
            }

            private Step step(boolean over) {
                return Step.ofState(number % 2).at(0, number).withEnd(over, false);
            }
        };
    }
}
