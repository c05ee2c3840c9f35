package io.saccade.plugin.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.data.ValueRange;
import io.saccade.api.spi.Environment.Picture;
import io.saccade.testkit.StageHarness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real environments of Gymnasium, and the spaces they become. */
@Timeout(120)
class GymnasiumWorldTest {
    @Test
    void playsCartPoleWithItsOwnSpacesSeedsAndEnds() throws Exception {
        try (GymnasiumWorld world = TestPython.open("CartPole-v1")) {
            assertThat(world.spaces()).isEqualTo(Spaces.ofVectors(4).withActions(2));
            assertThat(world.picture().map(Picture::fps)).contains(50.);
            List<Step> episode = play(world, 3, 1);
            // With pushes in one direction only, the pole falls soon.
            assertThat(episode).hasSizeBetween(8, 12);
            assertThat(episode.get(episode.size() - 1)).matches(Step::terminated);
            assertThat(episode.get(1).reward()).isEqualTo(1);
            assertThat(episode.get(0).observation()).hasSize(4);
            assertThat(sameObservations(episode, play(world, 3, 1))).isTrue();
            assertThat(sameObservations(episode, play(world, 4, 1))).isFalse();
        }
    }

    @Test
    void playsAtariWithItsPicture() throws Exception {
        try (GymnasiumWorld world = TestPython.open("ALE/Breakout-v5")) {
            assertThat(world.spaces()).isEqualTo(Spaces.ofVectors(0).withActions(4));
            Picture picture = world.picture().orElseThrow();
            assertThat(picture.width()).isEqualTo(160);
            assertThat(picture.height()).isEqualTo(210);
            assertThat(picture.fps()).isEqualTo(30);
            world.reset(1);
            byte[] first = Painting.of(world).bytes();
            // The red row of bricks, in BGR.
            int brick = (60 * 160 + 80) * 3;
            assertThat(Arrays.copyOfRange(first, brick, brick + 3)).containsExactly(72, 72, 200);
            world.step(Action.of(1));
            world.step(Action.of(2));
            assertThat(Painting.of(world).bytes()).isNotEqualTo(first);
            world.reset(1);
            assertThat(Painting.of(world).bytes()).isEqualTo(first);
        }
    }

    @Test
    void givesPicturesAsObservationsWhereAsked() throws Exception {
        GymnasiumSettings plain = TestPython.settings("ALE/Breakout-v5");
        GymnasiumSettings pixels = new GymnasiumSettings(
                plain.id(),
                Map.of("obs_type", "grayscale", "frameskip", 4L),
                plain.python(),
                Optional.empty(),
                true,
                plain.stepTimeout(),
                plain.startTimeout());
        try (GymnasiumWorld world = GymnasiumWorld.open(pixels, false)) {
            assertThat(world.spaces().observationLength()).isEqualTo(210 * 160);
            assertThat(world.picture()).isEmpty();
            assertThat(world.reset(1).observation()[60 * 160 + 80]).isEqualTo(110, within(30f));
        }
    }

    /** A run names calls that take long, but not those which the plugin itself ends with a better message. */
    @Test
    void declaresItsLongestCall() throws Exception {
        GymnasiumSettings settings = TestPython.settings("CartPole-v1");
        try (StageHarness world = StageHarness.open(new GymnasiumFactory(), settings)) {
            assertThat(settings.startTimeout()).isGreaterThan(settings.stepTimeout());
            assertThat(world.longestCall()).contains(settings.startTimeout());
        }
    }

    @Test
    void countsStatesFrom0() throws Exception {
        try (GymnasiumWorld world = TestPython.open("unruly:Unruly-v0")) {
            assertThat(world.spaces()).isEqualTo(Spaces.ofStates(3).withActions(2));
            assertThat(world.picture().map(Picture::fps)).contains(12.); // Gymnasium's older name for the frame rate
            assertThat(world.reset(0).discrete()).isZero();
            assertThat(play(world, 0, 0)).hasSize(10).last().matches(Step::truncated);
        }
    }

    @Test
    void flattensComposedSpacesAndTakesValues() throws Exception {
        try (GymnasiumWorld world = TestPython.open("unruly:Composed-v0")) {
            assertThat(world.spaces())
                    .isEqualTo(Spaces.ofVectors(5)
                            .withActionValues(List.of(ValueRange.real(-1, 1), ValueRange.real(0, 10))));
            assertThat(world.reset(0).observation()).containsExactly(.5f, -.5f, 0, 1, 0);
            Step step = world.step(Action.of(List.of(.25, 7.5)));
            assertThat(step.observation()).containsExactly(.25f, 0, 0, 0, 1);
            assertThat(step.reward()).isEqualTo(7.5);
            assertThatThrownBy(() -> world.step(Action.of(List.of(.25, 11.))))
                    .hasMessageContaining("in step 2")
                    .hasMessageContaining("the action [0.25, 11.0] is outside the environment's Box(");
            assertThatThrownBy(() -> world.step(Action.of(List.of(1.)))).hasMessageContaining("has 1 values");
            assertThatThrownBy(() -> world.step(Action.of(1))).hasMessageContaining("is one number, but");
        }
    }

    @Test
    void passesKwargsOn() throws Exception {
        GymnasiumSettings plain = TestPython.settings("FrozenLake-v1");
        GymnasiumSettings lake = new GymnasiumSettings(
                plain.id(),
                Map.of("is_slippery", false, "desc", List.of("SFFF", "FFFF", "FFFF", "FF\"G".replace('"', 'F'))),
                plain.python(),
                Optional.empty(),
                false,
                plain.stepTimeout(),
                plain.startTimeout());
        try (GymnasiumWorld world = GymnasiumWorld.open(lake, false)) {
            assertThat(world.spaces()).isEqualTo(Spaces.ofStates(16).withActions(4));
            world.reset(0);
            List<Integer> states = new ArrayList<>();
            for (int action : new int[] {2, 2, 2, 1, 1, 1}) {
                states.add(world.step(Action.of(action)).discrete());
            }
            assertThat(states).containsExactly(1, 2, 3, 7, 11, 15);
        }
    }

    @Test
    void whatAnEnvironmentPrintsDoesNotGetIntoTheTalk() throws Exception {
        try (GymnasiumWorld world = TestPython.open("unruly:Talking-v0")) {
            assertThat(play(world, 0, 1)).hasSize(10);
        }
    }

    @Test
    void givesASlowWorldItsTime() throws Exception {
        GymnasiumSettings settings = TestPython.settings("unruly:Slow-v0", Duration.ofMillis(700));
        try (GymnasiumWorld world = GymnasiumWorld.open(settings, true)) {
            assertThat(play(world, 0, 1)).hasSize(10);
        }
    }

    private static List<Step> play(GymnasiumWorld world, long seed, int action) throws Exception {
        List<Step> steps = new ArrayList<>(List.of(world.reset(seed)));
        while (!steps.get(steps.size() - 1).last()) steps.add(world.step(Action.of(action)));
        return steps;
    }

    private static boolean sameObservations(List<Step> one, List<Step> other) {
        if (one.size() != other.size()) return false;
        for (int i = 0; i < one.size(); i++) {
            if (!Arrays.equals(one.get(i).observation(), other.get(i).observation())) return false;
        }
        return true;
    }
}
