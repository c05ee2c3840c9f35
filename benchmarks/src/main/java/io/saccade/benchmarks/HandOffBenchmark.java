package io.saccade.benchmarks;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.SampleFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A source, five stages and a sink on three threads, compared with the same two hand-offs alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OperationsPerInvocation(HandOffBenchmark.SAMPLES)
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 12, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class HandOffBenchmark {
    static final int SAMPLES = 20_000;

    private static final Object END = new Object();

    private final SampleFactory samples = new SampleFactory(new FramePool(false));

    @Benchmark
    public long bare() throws InterruptedException {
        ArrayBlockingQueue<Object> first = new ArrayBlockingQueue<>(NoOpRoad.CAPACITY);
        ArrayBlockingQueue<Object> second = new ArrayBlockingQueue<>(NoOpRoad.CAPACITY);
        return Tasks.run(List.of(
                () -> {
                    for (int i = 0; i < SAMPLES; i++) first.put(NoOpRoad.GAZE);
                    first.put(END);
                },
                () -> {
                    Object taken;
                    do {
                        taken = first.take();
                        second.put(taken);
                    } while (taken != END);
                },
                () -> {
                    Object taken;
                    do taken = second.take();
                    while (taken != END);
                }));
    }

    @Benchmark
    public long untimed() throws InterruptedException {
        return Tasks.run(NoOpRoad.tasks(this::read, Set.of(Keys.GAZE), SAMPLES, 1, false));
    }

    @Benchmark
    public long timed() throws InterruptedException {
        return Tasks.run(NoOpRoad.tasks(this::read, Set.of(Keys.GAZE), SAMPLES, 1, true));
    }

    private Optional<Sample> read() {
        return Optional.of(samples.sample(0).with(Keys.GAZE, NoOpRoad.GAZE));
    }
}
