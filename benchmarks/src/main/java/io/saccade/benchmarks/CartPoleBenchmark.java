package io.saccade.benchmarks;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Model;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.Renames;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.road.ActionTap;
import io.saccade.core.road.EnvironmentLoop;
import io.saccade.core.road.EpisodeRules;
import io.saccade.core.road.FanOut;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.Recovery;
import io.saccade.core.road.StageStats;
import io.saccade.plugin.environments.RandomPolicySettings;
import io.saccade.plugin.environments.control.CartPole;
import io.saccade.plugin.environments.policy.RandomPolicyFactory;
import io.saccade.testkit.StageHarness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** CartPole alone, and in a pipeline with a random policy, with a run's timing and without a film. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class CartPoleBenchmark {
    private static final int STEPS = 10_000;
    private static final List<Action> ACTIONS = List.of(Action.of(0), Action.of(1));

    private final CartPole world = new CartPole();
    private final SampleFactory samples = new SampleFactory(new FramePool(false));
    private StageHarness policy;

    @Setup(Level.Trial)
    public void open() throws Exception {
        policy = StageHarness.open(
                new RandomPolicyFactory(),
                new RandomPolicySettings(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        policy.close();
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Step step() {
        Step step = world.reset(1);
        for (int i = 0; i < STEPS; i++) {
            step = world.step(ACTIONS.get(i & 1));
            if (step.last()) step = world.reset(i);
        }
        return step;
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public long road() throws Exception {
        ActionTap actions = new ActionTap(new FanOut(List.of(), sample -> {}));
        ModelRunner random = new ModelRunner(
                (Model) policy.stage(),
                new StageStats("random-policy", true),
                Set.of(Keys.STEP, Keys.SPACES),
                Set.of(Keys.ACTION),
                Renames.NONE,
                Recovery.failing("random-policy"),
                1024,
                actions);
        EnvironmentLoop loop = new EnvironmentLoop(
                world,
                new StageStats("cart-pole", true),
                samples,
                new EpisodeRules(1, Long.MAX_VALUE, 500, STEPS),
                false,
                () -> false,
                actions,
                random);
        loop.run();
        return loop.samples();
    }
}
