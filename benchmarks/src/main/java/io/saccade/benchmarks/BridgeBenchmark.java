package io.saccade.benchmarks;

import io.saccade.api.data.Action;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.Environment.Picture;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.SampleFactory;
import io.saccade.plugin.gymnasium.GymnasiumSettings;
import io.saccade.plugin.gymnasium.GymnasiumWorld;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A step of Breakout through the Python bridge, with its picture in a pooled frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(BridgeBenchmark.STEPS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class BridgeBenchmark {
    /** As many as in the Python script. */
    static final int STEPS = 1500;

    @Param("python3")
    public String python = "";

    private final SampleFactory samples = new SampleFactory(new FramePool(false));
    private Environment world;
    private Picture picture;

    @Setup(Level.Trial)
    public void open() throws Exception {
        world = GymnasiumWorld.open(
                new GymnasiumSettings(
                        "ALE/Breakout-v5",
                        Map.of(),
                        Optional.of(python),
                        Optional.empty(),
                        false,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1)),
                true);
        picture = world.picture().orElseThrow();
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        world.close();
    }

    @Benchmark
    public void stepAndFrame() throws Exception {
        world.reset(1);
        frame();
        for (int i = 0; i < STEPS; i++) {
            Step step = world.step(Action.of(i % 4));
            frame();
            if (step.last()) world.reset(1);
        }
    }

    private void frame() throws Exception {
        MomentSample sample = samples.sample(0);
        var draft = sample.draft(picture.width(), picture.height(), Frame.Format.BGR8);
        picture.paint(draft);
        draft.done();
        sample.moment().leave();
    }
}
