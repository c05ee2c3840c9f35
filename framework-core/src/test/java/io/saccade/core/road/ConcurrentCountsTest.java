package io.saccade.core.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import io.saccade.core.moment.SampleFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts that other threads read while samples move. */
@Timeout(60)
class ConcurrentCountsTest {
    private static final int SAMPLES = 10_000;
    private static final int WORKERS = 3;

    private final SampleFactory samples = new SampleFactory(new FramePool(false));
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofOneMomentAddUp(long seed) throws Exception {
        MomentQueue source = new MomentQueue("source", 4, false);
        MomentQueue pooled = new MomentQueue("pool", 8, false);
        MomentQueue newest = new MomentQueue("newest", 2, true);
        StageStats moody = new StageStats("moody", true);
        List<StageStats> workers = new ArrayList<>();
        SinkGate gate = new SinkGate(newest, Set.of(Keys.GAZE));
        FanOut end = new FanOut(List.of(gate), sample -> {});
        WorkerPool pool = new WorkerPool(pooled, WORKERS, answer -> worker(workers, seed, answer), end);
        Link first = runner(new Moody(seed), moody, new QueueLink(pooled));
        SinkRunner sink = new SinkRunner(
                sample -> sample.index() % 3 != 0, gate, new StageStats("sink", true), Renames.NONE, (cause, index) -> {
                    throw new StageFailure("sink", index, cause);
                });

        List<Thread> road = new ArrayList<>();
        road.add(start(new Lane(source, first)));
        pool.workers().forEach(worker -> road.add(start(worker)));
        road.add(start(sink));
        List<Thread> readers = List.of(
                reader(moody::read, 0),
                reader(() -> pool.counts(() -> sum(workers)), WORKERS),
                reader(sink.stats()::read, 0),
                reader(source),
                reader(pooled),
                reader(newest));
        Random random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            if (i % 100 == 0) gate.pause(random.nextInt(4) == 0);
            MomentSample sample = samples.sample(i);
            source.offer(random.nextInt(10) == 0 ? sample : sample.with(Keys.TARGET, new Point(0, 0)));
        }
        source.end();
        for (Thread thread : road) thread.join();
        ended = true;
        for (Thread thread : readers) thread.join();

        assertThat(wrong).isEmpty();
        List<StageCounts> last = List.of(
                moody.read(), pool.counts(() -> sum(workers)), sink.stats().read());
        for (StageCounts counts : last) {
            assertThat(counts.inside()).isZero();
            assertThat(missing(counts)).isZero();
        }
        assertThat(last.get(0).in()).isEqualTo(SAMPLES);
        assertThat(last.get(1).in())
                .isEqualTo(last.get(0).passed() + last.get(0).out());
        for (MomentQueue queue : List.of(source, pooled, newest)) {
            assertThat(queue.counts().depth()).isZero();
            assertThat(queue.offered()).isEqualTo(queue.taken() + queue.dropped());
        }
    }

    @Test
    void areReadAgainIfTheyChangeMeanwhile() {
        StageStats stats = new StageStats("stage", false);
        boolean[] changed = {false};
        stats.alsoPassed(() -> {
            if (!changed[0]) stats.arrived(1); // in the middle of the first read
            changed[0] = true;
            return 0;
        });

        assertThat(stats.read()).isEqualTo(new StageCounts(1, 0, 0, 0, 0, 0, 1));
    }

    private ModelRunner worker(List<StageStats> workers, long seed, Link answer) {
        StageStats stats = new StageStats("pool", true);
        workers.add(stats);
        Random random = new Random(seed + workers.size());
        Model model = (sample, out) -> {
            int mood = random.nextInt(10);
            if (mood == 0) throw new IllegalStateException("a bad moment");
            if (mood > 2) out.emit(sample.with(Keys.GAZE, new Point(0, 0)));
        };
        return runner(model, stats, answer);
    }

    private static ModelRunner runner(Model model, StageStats stats, Link next) {
        Set<Key<?>> reads = Set.of(Keys.TARGET);
        return new ModelRunner(
                model, stats, reads, Set.of(Keys.GAZE), Renames.NONE, (cause, index) -> model, 1024, next);
    }

    private static StageCounts sum(List<StageStats> workers) {
        return workers.stream().map(StageStats::read).reduce(StageCounts.NONE, StageCounts::plus);
    }

    private static long missing(StageCounts counts) {
        return counts.in()
                - counts.passed()
                - counts.out()
                - counts.refused()
                - counts.failed()
                - counts.dropped()
                - counts.inside();
    }

    /** @param slack how many samples may be between two counts */
    private Thread reader(Supplier<StageCounts> stage, int slack) {
        return reader(() -> {
            StageCounts counts = stage.get();
            boolean negative = counts.passed() < 0 || counts.out() < 0 || counts.inside() < 0;
            if (negative || Math.abs(missing(counts)) > slack) wrong.add(counts.toString());
        });
    }

    private Thread reader(MomentQueue queue) {
        return reader(() -> {
            QueueCounts counts = queue.counts();
            long atTheDoor = counts.offered() - counts.taken() - counts.dropped() - counts.depth();
            if (atTheDoor < 0 || atTheDoor > 1 || counts.depth() > counts.capacity()) wrong.add(counts.toString());
        });
    }

    private Thread reader(Runnable look) {
        Thread thread = new Thread(() -> {
            while (!ended && wrong.size() < 10) {
                look.run();
                Thread.yield();
            }
        });
        thread.start();
        return thread;
    }

    private Thread start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception e) {
                wrong.add(e.toString());
            }
        });
        thread.start();
        return thread;
    }

    /** Emits, refuses, fails, holds and drops at random, and answers held samples out of order. */
    private static final class Moody implements Model {
        private final Random random;
        private final ArrayDeque<Sample> held = new ArrayDeque<>();

        Moody(long seed) {
            random = new Random(seed);
        }

        @Override
        public void process(Sample sample, Emitter out) {
            switch (random.nextInt(10)) {
                case 0 -> throw new IllegalStateException("a bad moment");
                case 1 -> answer(out, held.size());
                case 2, 3, 4 -> {
                    out.hold(sample);
                    held.add(sample);
                    if (held.size() > 20) answer(out, 16);
                }
                default -> out.emit(sample);
            }
        }

        private void answer(Emitter out, int count) {
            for (int i = 0; i < count; i++) {
                Sample sample = random.nextBoolean() ? held.removeFirst() : held.removeLast();
                if (random.nextInt(5) == 0) out.drop(sample);
                else out.emit(sample);
            }
        }

        @Override
        public void flush(Emitter out) {
            answer(out, held.size());
        }
    }
}
