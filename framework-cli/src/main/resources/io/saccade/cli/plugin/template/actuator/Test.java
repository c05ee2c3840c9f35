package @MODULE@;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules for every stage, which StageContract tests, and what this one does. */
class @CLASS@Test extends StageContract {
    @TempDir
    Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new @CLASS@Factory(), new @CLASS@Factory.Settings(Path.of("lamp.txt"), 0.5))
                .in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number).with(Keys.TARGET, new Point(number % 2, 0.5));
    }

    @Test
    void switchesTheLampAndLeavesItOff() throws Exception {
        try (StageHarness stage = stage().open()) {
            for (int number = 0; number < 4; number++) stage.feed(sample(stage, number));
            stage.finish();
        }

        assertThat(folder.resolve("lamp.txt")).hasContent("on\noff\non\noff\n");
    }
}
