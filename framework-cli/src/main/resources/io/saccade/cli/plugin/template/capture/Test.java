package @MODULE@;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import org.junit.jupiter.api.Test;

/** The rules for every stage, which StageContract tests, and what this one produces. */
class @CLASS@Test extends StageContract {
    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new @CLASS@Factory(), new @CLASS@Factory.Settings(2));
    }

    @Test
    void producesBrighterAndBrighterFrames() throws Exception {
        try (StageHarness stage = stage().open()) {
            assertThat(gray(stage)).isZero();
            assertThat(gray(stage)).isEqualTo((byte) 10);
            assertThat(stage.read()).isEmpty();
        }
    }

    private static byte gray(StageHarness stage) throws Exception {
        Frame frame = stage.read().orElseThrow().need(Keys.FRAME);
        return frame.pixels().get(0);
    }
}
