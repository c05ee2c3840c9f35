package @MODULE@;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import org.junit.jupiter.api.Test;

/** The rules for every stage, which StageContract tests, and what this one measures. */
class @CLASS@Test extends StageContract {
    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new @CLASS@Factory(), new @CLASS@Factory.Settings(2));
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        Sample sample = harness.sample(number);
        return sample.with(Keys.FRAME, StageHarness.frame(sample, 8, 8, 100, 0, 0));
    }

    @Test
    void measuresBrightness() throws Exception {
        try (StageHarness stage = stage().open()) {
            Sample measured = stage.feed(sample(stage, 0)).get(0);

            assertThat(measured.need(Keys.METRICS).values()).containsEntry("brightness", 100.0);
        }
    }
}
