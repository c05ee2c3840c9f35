package io.saccade.benchmarks;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.road.FanOut;
import io.saccade.core.road.Link;
import io.saccade.core.road.StageFailure;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One sample through five no-op stages on one thread, and the same calls written by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 50, timeUnit = TimeUnit.MILLISECONDS)
public class RoadBenchmark {
    private final List<UnaryOperator<Point>> functions =
            List.of(point -> point, point -> point, point -> point, point -> point, point -> point);
    private final SampleFactory samples = new SampleFactory(new FramePool(false));
    private final Link untimed = NoOpRoad.chain(false, new FanOut(List.of(), sample -> {}));
    private final Link timed = NoOpRoad.chain(true, new FanOut(List.of(), sample -> {}));

    @Benchmark
    public Point handWritten() {
        Point gaze = NoOpRoad.GAZE;
        for (UnaryOperator<Point> function : functions) gaze = function.apply(gaze);
        return gaze;
    }

    @Benchmark
    public void untimed() throws StageFailure, InterruptedException {
        untimed.accept(samples.sample(0).with(Keys.GAZE, NoOpRoad.GAZE));
    }

    @Benchmark
    public void timed() throws StageFailure, InterruptedException {
        timed.accept(samples.sample(0).with(Keys.GAZE, NoOpRoad.GAZE));
    }
}
