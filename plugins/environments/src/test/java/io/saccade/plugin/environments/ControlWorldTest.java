package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.plugin.environments.control.CartPole;
import io.saccade.plugin.environments.control.MountainCar;
import io.saccade.plugin.environments.grid.FrozenLake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resets, ends and errors of the worlds with observation vectors. */
class ControlWorldTest {
    static List<Environment> worlds() {
        return List.of(new CartPole(), new MountainCar());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theSameSeedBeginsAlikeAndAnotherDoesNot(Environment world) throws Exception {
        float[] first = world.reset(3).observation();
        assertThat(world.reset(3).observation()).isEqualTo(first);
        assertThat(world.reset(4).observation()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aStepNeedsAReset(Environment world) {
        assertThatThrownBy(() -> world.step(Action.of(0))).hasMessageContaining("call reset() before step()");
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void anActionOutsideTheSpaceIsRefused(Environment world) throws Exception {
        world.reset(1);
        int actions = world.spaces().actions();
        assertThatThrownBy(() -> world.step(Action.of(actions)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is a number from 0 to " + (actions - 1) + ", not " + actions);
        assertThatThrownBy(() -> world.step(Action.of(List.of(.5)))).hasMessageEndingWith("not the values [0.5]");
    }

    @Test
    void startsLieWithinGymnasiumsBounds() {
        for (int seed = 0; seed < 1000; seed++) {
            for (float value : new CartPole().reset(seed).observation())
                assertThat(value).isBetween(-.05f, .05f);
            float[] car = new MountainCar().reset(seed).observation();
            assertThat(car[0]).isBetween(-.6f, -.4f);
            assertThat(car[1]).isZero();
        }
    }

    @Test
    void cartPoleEndsWhenThePoleFallsAndNotByItsLimit() {
        CartPole world = new CartPole();
        Step step = world.reset(1);
        assertThat(step.reward()).isZero();
        while (!step.last()) step = world.step(Action.of(1));
        assertThat(step.terminated()).isTrue();
        assertThat(step.number()).isBetween(8, 12);
        assertThatThrownBy(() -> world.step(Action.of(1))).hasMessageContaining("call reset()");
    }

    @Test
    void spacesLimitsAndPicturesAreGymnasiums() throws Exception {
        JsonObject golden =
                ReferenceData.json("golden/environments/environments.json").getAsJsonObject("environments");
        assertThat(new CartPole().spaces()).isEqualTo(Spaces.ofVectors(4).withActions(2));
        assertThat(new MountainCar().spaces()).isEqualTo(Spaces.ofVectors(2).withActions(3));
        assertSame(new CartPole(), golden.getAsJsonObject("CartPole-v1"));
        assertSame(new MountainCar(), golden.getAsJsonObject("MountainCar-v0"));
        assertSame(new FrozenLake(), golden.getAsJsonObject("FrozenLake-v1"));
        assertSame(new FrozenLake("8x8", true), golden.getAsJsonObject("FrozenLake8x8-v1"));
    }

    private static void assertSame(Environment ours, JsonObject golden) {
        Environment.Picture picture = ours.picture().orElseThrow();
        assertThat(picture.fps()).isEqualTo(golden.get("render_fps").getAsDouble());
        assertThat(picture.height())
                .isEqualTo(golden.getAsJsonArray("frame_height_width").get(0).getAsInt());
        assertThat(picture.width())
                .isEqualTo(golden.getAsJsonArray("frame_height_width").get(1).getAsInt());
        assertThat(ours.maxSteps()).hasValue(golden.get("max_episode_steps").getAsLong());
    }
}
