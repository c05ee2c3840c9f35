package kept;

import io.saccade.api.data.Action;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;

public final class KeptWorld extends EnvironmentFactory<KeptSettings> {
    public KeptWorld() {
        super("kept-world", KeptSettings.class, Ports.none());
    }

    @Override
    public Environment create(KeptSettings settings, StageContext context) {
        return new Environment() {
            private int place;

            @Override
            public Spaces spaces() {
                return Spaces.ofStates(settings.samples() + 1).withActions(2);
            }

            @Override
            public OptionalLong maxSteps() {
                return OptionalLong.of(9);
            }

            @Override
            public Step reset(long seed) {
                place = 0;
                return step();
            }

            @Override
            public Step step(Action action) {
                place += action instanceof Action.Discrete chosen ? chosen.number() : 0;
                return step();
            }

            private Step step() {
                BitSet legal = new BitSet();
                legal.set(1);
                return Step.ofState(place)
                        .withPlayer(0)
                        .withLegal(legal)
                        .withReward(place)
                        .withEnd(place == settings.samples(), false);
            }

            @Override
            public Optional<Picture> picture() {
                return Optional.of(new Picture() {
                    @Override
                    public int width() {
                        return 2;
                    }

                    @Override
                    public int height() {
                        return 1;
                    }

                    @Override
                    public double fps() {
                        return 10;
                    }

                    @Override
                    public void paint(FrameDraft into) {
                        into.pixels().put(new byte[6]);
                    }
                });
            }
        };
    }
}
