package io.saccade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import org.junit.jupiter.api.Test;

/** A dry run in the test kit behaves like one in a run. */
class DryRunTest {
    private final Lamp lamp = new Lamp();

    @Test
    void actuatorsAreNotCalled() throws Exception {
        assertThat(actions(StageBuilder.of(lamp, new Settings(false)).dryRun())).isZero();
        assertThat(actions(StageBuilder.of(lamp, new Settings(false)))).isEqualTo(1);
    }

    @Test
    void actuatorsThatAskHandleItThemselves() throws Exception {
        assertThat(actions(StageBuilder.of(lamp, new Settings(true)).dryRun())).isEqualTo(100);
        assertThat(actions(StageBuilder.of(lamp, new Settings(true)))).isEqualTo(1);
    }

    private int actions(StageBuilder<Settings> builder) throws Exception {
        lamp.actions = 0;
        try (StageHarness harness = builder.open()) {
            harness.feed(harness.sample(0));
        }
        return lamp.actions;
    }

    /** Settings of the lamp. */
    public record Settings(boolean asks) {}

    private static final class Lamp extends ActuatorFactory<Settings> {
        private int actions;

        Lamp() {
            super("lamp", Settings.class, Ports.none());
        }

        @Override
        public Actuator create(Settings settings, StageContext context) {
            boolean dry = settings.asks() && context.dryRun();
            return sample -> actions += dry ? 100 : 1;
        }
    }
}
