package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.plugin.environments.grid.FrozenLake;
import io.saccade.plugin.environments.grid.Transition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lake's transition table and its slips. */
class FrozenLakeTest {
    private static final int RIGHT = 2;

    @ParameterizedTest
    @ValueSource(strings = {"4x4", "8x8"})
    void transitionsAreGymnasiums(String map) throws Exception {
        JsonObject golden = ReferenceData.json("golden/environments/frozenlake-" + map + ".json")
                .getAsJsonObject("P");
        FrozenLake lake = new FrozenLake(map, true);
        assertThat(golden.size()).isEqualTo(lake.spaces().states());
        for (int state = 0; state < golden.size(); state++) {
            JsonObject actions = golden.getAsJsonObject(String.valueOf(state));
            for (int action = 0; action < 4; action++) {
                equal(lake.transitions(state, action), actions.getAsJsonArray(String.valueOf(action)));
            }
        }
    }

    private static void equal(List<Transition> ours, JsonArray golden) {
        assertThat(ours).hasSize(golden.size());
        for (int i = 0; i < golden.size(); i++) {
            JsonArray outcome = golden.get(i).getAsJsonArray();
            assertThat(ours.get(i).probability()).isCloseTo(outcome.get(0).getAsDouble(), within(1e-12));
            assertThat(ours.get(i).next()).isEqualTo(outcome.get(1).getAsInt());
            assertThat(ours.get(i).reward()).isEqualTo(outcome.get(2).getAsDouble());
            assertThat(ours.get(i).terminated()).isEqualTo(outcome.get(3).getAsBoolean());
        }
    }

    @Test
    void slipsAsOftenAsTheTableSays() {
        FrozenLake lake = new FrozenLake();
        int[] seen = new int[lake.spaces().states()];
        int tries = 30_000;
        for (int seed = 0; seed < tries; seed++) {
            lake.reset(seed);
            seen[lake.step(Action.of(RIGHT)).discrete()]++;
        }
        assertThat(seen[0] / (double) tries).isCloseTo(1 / 3., within(.01));
        assertThat(seen[1] / (double) tries).isCloseTo(1 / 3., within(.01));
        assertThat(seen[4] / (double) tries).isCloseTo(1 / 3., within(.01));
    }

    @Test
    void withoutSlipsItLeadsToTheGoal() {
        FrozenLake lake = new FrozenLake("4x4", false);
        Step step = lake.reset(1);
        for (int direction : new int[] {1, 1, 2, 1, 2}) step = lake.step(Action.of(direction));
        assertThat(step.last()).isFalse();
        step = lake.step(Action.of(RIGHT));
        assertThat(step.discrete()).isEqualTo(15);
        assertThat(step.reward()).isEqualTo(1);
        assertThat(step.terminated()).isTrue();
    }

    @Test
    void theSameSeedSlipsAlike() {
        assertThat(walk(7)).isEqualTo(walk(7));
        assertThat(walk(7)).isNotEqualTo(walk(8));
    }

    private static List<Integer> walk(long seed) {
        FrozenLake lake = new FrozenLake("8x8", true);
        lake.reset(seed);
        return List.of(
                lake.step(Action.of(RIGHT)).discrete(),
                lake.step(Action.of(RIGHT)).discrete(),
                lake.step(Action.of(RIGHT)).discrete(),
                lake.step(Action.of(RIGHT)).discrete());
    }

    @Test
    void spacesAndLimitsAreGymnasiums() {
        assertThat(new FrozenLake().spaces()).isEqualTo(Spaces.ofStates(16).withActions(4));
        assertThat(new FrozenLake("8x8", true).spaces())
                .isEqualTo(Spaces.ofStates(64).withActions(4));
        assertThat(new FrozenLake().maxSteps()).hasValue(100);
        assertThat(new FrozenLake("8x8", true).maxSteps()).hasValue(200);
    }

    @Test
    void aMapThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new FrozenLake("5x5", true)).hasMessageContaining("[4x4, 8x8]", "5x5");
    }
}
