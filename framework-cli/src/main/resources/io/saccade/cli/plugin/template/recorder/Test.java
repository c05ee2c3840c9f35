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

/** The rules for every stage, which StageContract tests, and what this one writes. */
class @CLASS@Test extends StageContract {
    @TempDir
    Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new @CLASS@Factory(), new @CLASS@Factory.Settings(Path.of("table.csv")))
                .in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number).with(Keys.TARGET, new Point(0.25, 0.5));
    }

    @Test
    void writesALineForEachSample() throws Exception {
        try (StageHarness stage = stage().open()) {
            stage.feed(sample(stage, 0));
            stage.feed(sample(stage, 1));
            stage.finish();
        }

        assertThat(folder.resolve("table.csv")).hasContent("sample,x,y\n0,0.25,0.5\n1,0.25,0.5\n");
    }
}
