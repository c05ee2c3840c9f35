package io.saccade.plugin.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.ValueRange;
import io.saccade.api.spi.Environment.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin checks the data that comes from an environment, and requests only the data that is needed. */
@Timeout(120)
class GymnasiumBorderTest {
    @Test
    void tellsTheRangesOfWholeNumbers() throws Exception {
        assertThat(spaces("cells"))
                .isEqualTo(Spaces.ofStates(3)
                        .withActionValues(List.of(
                                ValueRange.whole(5, 7),
                                ValueRange.whole(-1, 0),
                                ValueRange.whole(0, 0),
                                ValueRange.whole(2, 5))));
        // No double is 2^62 + 1; the next legal one replaces it.
        assertThat(spaces("whole").actionRanges())
                .containsExactly(ValueRange.whole(-10, -3), ValueRange.whole(0, 0x1p62));
    }

    @Test
    void tellsTheRangesOfRealNumbers() throws Exception {
        assertThat(spaces("half-open").actionRanges())
                .containsExactly(
                        ValueRange.real(3, Double.POSITIVE_INFINITY), ValueRange.real(Double.NEGATIVE_INFINITY, -2.5));
        try (GymnasiumWorld world = open(Map.of("action", "uneven"))) {
            ValueRange narrow = world.spaces().actionRanges().get(1);
            assertThat(narrow).isEqualTo(ValueRange.real(.1f, .2f));
            world.reset(0);
            assertThat(world.step(Action.of(List.of(-1., narrow.low()))).discrete())
                    .isEqualTo(1);
            world.step(Action.of(List.of(1., narrow.high())));
        }
    }

    private static Spaces spaces(String action) throws IOException {
        try (GymnasiumWorld world = open(Map.of("action", action))) {
            return world.spaces();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dict", "text"})
    void refusesActionsThatNoStageCanChoose(String action) {
        assertThatThrownBy(() -> open(Map.of("action", action)))
                .hasMessageContainingAll("its actions are of ", "Discrete, MultiDiscrete, MultiBinary or Box");
    }

    @Test
    void resetsAndRendersNoMoreOftenThanItIsPlayed() throws Exception {
        try (GymnasiumWorld world = open(Map.of())) {
            world.reset(7);
            world.step(Action.of(0));
            Picture picture = world.picture().orElseThrow();
            assertThat(picture.height()).isEqualTo(17);
            // The first pixel counts resets, renders and steps, in BGR.
            assertThat(Painting.of(world).bytes()).startsWith(1, 1, 1);
            world.step(Action.of(2));
            assertThat(picture.height()).isEqualTo(18);
            assertThat(Painting.of(world).bytes()).startsWith(2, 2, 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"x, NaN", "-1, -1"})
    void passesTheFrameRateOnAsANumber(String said, double fps) throws Exception {
        try (GymnasiumWorld world = open(Map.of("fps", said))) {
            assertThat(world.picture().map(Picture::fps)).contains(fps);
            world.reset(0);
            assertThat(Painting.of(world).bytes()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reward, none, 'its reward is NoneType, but must be a number'",
        "reward, list, 'its reward is list [1.0, 2.0], but must be a number'",
        "seen, outside, 'its observation is int 4, but its observation_space is Discrete(3, start=1)'",
        "seen, none, 'its observation is NoneType, but its'"
    })
    void refusesWhatIsNoRewardAndNoObservation(String what, String value, String sentence) throws Exception {
        try (GymnasiumWorld world = open(Map.of(what, value))) {
            world.reset(3);
            assertThatThrownBy(() -> world.step(Action.of(1)))
                    .hasMessageStartingWith("in step 1 of the episode with seed 3: " + sentence);
        }
    }

    @Test
    void namesModulesThatPythonsOwnHide(@TempDir Path folder) throws Exception {
        Files.copy(TestPython.worlds().resolve("border.py"), folder.resolve("border.py"));
        Files.writeString(folder.resolve("random.py"), "x = 1\n");
        Files.createDirectories(folder.resolve("json"));
        Files.writeString(folder.resolve("json/__init__.py"), "x = 1\n");
        Files.createDirectories(folder.resolve("select"));
        try (GymnasiumWorld world = GymnasiumWorld.open(settings("border:Border-v0", Map.of(), folder), false)) {
            assertThat(world.notices())
                    .hasSize(2)
                    .allMatch(notice ->
                            notice.contains("can't be imported, since Python's standard library has a module"))
                    .anyMatch(notice ->
                            notice.startsWith(folder.resolve("random.py").toString()));
            assertThat(world.reset(0).discrete()).isZero();
        }
        assertThatThrownBy(() -> GymnasiumWorld.open(settings("random:Border-v0", Map.of(), folder), false))
                .hasMessageContaining(folder.resolve("random.py") + " can't be imported");
    }

    @Test
    void namesModulesThatHideInstalledOnes(@TempDir Path folder) throws Exception {
        Files.copy(TestPython.worlds().resolve("border.py"), folder.resolve("border.py"));
        Path hiding = Files.writeString(folder.resolve("numpy.py"), "x = 1\n");
        assertThatThrownBy(() -> GymnasiumWorld.open(settings("border:Border-v0", Map.of(), folder), false))
                .hasMessageContaining(hiding + " is imported in place of the installed module numpy; rename");
    }

    private static GymnasiumWorld open(Map<String, Object> kwargs) throws IOException {
        return GymnasiumWorld.open(settings("border:Border-v0", kwargs, TestPython.worlds()), true);
    }

    private static GymnasiumSettings settings(String id, Map<String, Object> kwargs, Path modules) {
        GymnasiumSettings plain = TestPython.settings(id);
        return new GymnasiumSettings(
                id, kwargs, plain.python(), Optional.of(modules), false, plain.stepTimeout(), plain.startTimeout());
    }
}
