package @MODULE@;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules for every stage, which StageContract tests, and what this one finds. */
class @CLASS@Test extends StageContract {
    @TempDir
    Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new @CLASS@Factory(), new @CLASS@Factory.Settings(49, 200, Path.of("root.txt")))
                .in(folder);
    }

    @Test
    void findsTheRoot() throws Exception {
        try (StageHarness stage = stage().open()) {
            while (stage.read().isPresent()) stage.forget();
            stage.finish();
        }

        double root = Double.parseDouble(Files.readString(folder.resolve("root.txt")));
        assertThat(root).isEqualTo(7, within(0.01));
    }
}
