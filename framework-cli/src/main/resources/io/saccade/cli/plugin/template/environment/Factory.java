package @MODULE@;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

/** Creates the environment {@code @TYPE@}, a corridor. */
public final class @CLASS@Factory extends EnvironmentFactory<@CLASS@Factory.Settings> {
    private static final Action RIGHT = Action.of(1);

    @Doc("A corridor with a reward at its right end; actions: 0 left, 1 right")
    public record Settings(@Doc("number of cells") @Default("5") @Range(min = 2) int cells) {}

    public @CLASS@Factory() {
        super("@TYPE@", Settings.class, Ports.none());
    }

    @Override
    public Environment create(Settings settings, StageContext context) {
        return new Environment() {
            private int cell;
            private int steps;

            @Override
            public Spaces spaces() {
                return Spaces.ofStates(settings.cells()).withActions(2);
            }

            @Override
            public Step reset(long seed) {
                cell = 0;
                steps = 0;
                return state();
            }

            @Override
            public Step step(Action action) {
                cell = Math.max(0, cell + (action.equals(RIGHT) ? 1 : -1));
                steps++;
                return state();
            }

            private Step state() {
                boolean goal = cell == settings.cells() - 1;
                return Step.ofState(cell).at(0, steps).withReward(goal ? 1 : 0).withEnd(goal, false);
            }
        };
    }
}
