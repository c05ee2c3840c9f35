package @MODULE@;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.testkit.StageHarness;
import org.junit.jupiter.api.Test;

/** The way through the corridor. */
class @CLASS@Test {
    @Test
    void rewardsTheRightEnd() throws Exception {
        try (StageHarness stage = StageHarness.open(new @CLASS@Factory(), new @CLASS@Factory.Settings(3))) {
            Environment corridor = (Environment) stage.stage();

            assertThat(corridor.spaces().states()).isEqualTo(3);
            assertThat(corridor.reset(1).discrete()).isZero();
            assertThat(corridor.step(Action.of(0)).discrete()).isZero();
            assertThat(corridor.step(Action.of(1)).last()).isFalse();
            Step end = corridor.step(Action.of(1));
            assertThat(end.reward()).isEqualTo(1);
            assertThat(end.terminated()).isTrue();
            assertThat(corridor.reset(1).discrete()).isZero();
        }
    }
}
