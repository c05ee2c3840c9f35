package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.plugin.environments.control.CartPole;
import io.saccade.plugin.environments.control.MountainCar;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares trajectories with Gymnasium 1.3.0: states within 1e-12, observations equal as floats, flags exact. */
class GoldenTrajectoryTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void cartPoleMovesAsGymnasiums(int seed) throws Exception {
        CartPole world = new CartPole();
        follow(
                new Trajectory("cartpole-" + seed),
                world,
                begin -> world.place(begin[0], begin[1], begin[2], begin[3]),
                () -> new double[] {world.position(), world.speed(), world.angle(), world.angularSpeed()});
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void mountainCarMovesAsGymnasiums(int seed) throws Exception {
        MountainCar world = new MountainCar();
        follow(new Trajectory("mountaincar-" + seed), world, begin -> world.place(begin[0], begin[1]), () ->
                new double[] {world.position(), world.speed()});
    }

    private static void follow(Trajectory golden, Environment world, Consumer<double[]> place, Supplier<double[]> state)
            throws Exception {
        for (int i = 0; i < golden.length; i++) {
            double[] begin = golden.beginBefore(i);
            if (begin.length > 0) place.accept(begin);
            Step step = world.step(Action.of(golden.action(i)));
            assertThat(step.reward()).as("reward of step %d", i).isEqualTo(golden.reward(i));
            assertThat(step.terminated()).as("end of step %d", i).isEqualTo(golden.terminated(i));
            assertThat(step.truncated()).isFalse();
            assertThat(state.get()).as("state of step %d", i).containsExactly(golden.state(i), within(1e-12));
            assertThat(doubles(step.observation())).containsExactly(golden.observation(i), within(1e-6));
        }
    }

    private static double[] doubles(float... values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) doubles[i] = values[i];
        return doubles;
    }
}
