package kept;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Seconds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Doc("settings of every kind")
public record KeptSettings(
        @Doc("a number") @Default("4") int samples,
        @Doc("seconds") @Default("500ms") @Seconds double start,
        @Doc("a duration") @Default("40ms") Duration step,
        @Doc("an enum") @Default("fast-one") Mode mode,
        @Doc("a path, if any") Optional<Path> file,
        @Doc("texts") @Default("[a, b]") List<String> names,
        @Doc("a map") @Default("{x: 1}") Map<String, Integer> map,
        @Doc("a record") @Default("{left: 1, right: 2}") Pair pair,
        @Doc("live or not") @Default("false") boolean live) {
    public enum Mode {
        FAST_ONE,
        SLOW_ONE
    }

    public record Pair(int left, int right) {}

    public KeptSettings {
        InvalidSetting.unless(samples >= 1, "samples", "be 1 or more");
    }
}
