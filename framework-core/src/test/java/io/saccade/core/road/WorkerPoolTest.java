package io.saccade.core.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Model;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import io.saccade.core.moment.SampleFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
    @Test
    void keepsTheOrderAndTheAccountOfSeveralWorkers() throws Exception {
        SampleFactory samples = new SampleFactory(new FramePool(false));
        MomentQueue queue = new MomentQueue("models", 8, false);
        List<Long> out = new ArrayList<>();
        List<StageStats> stats = new ArrayList<>();
        Model uneven = (sample, emitter) -> {
            double burnt = 0;
            for (long i = 0; i < (sample.index() % 7) * 2000; i++) burnt += Math.sqrt(i);
            if (sample.index() % 5 != 0 && burnt >= 0) emitter.emit(sample);
        };
        WorkerPool pool = new WorkerPool(
                queue,
                3,
                answer -> {
                    stats.add(new StageStats("uneven", true));
                    Set<Key<?>> none = Set.of();
                    return new ModelRunner(
                            uneven,
                            stats.get(stats.size() - 1),
                            none,
                            none,
                            Renames.NONE,
                            Recovery.failing("uneven"),
                            1024,
                            answer);
                },
                new Collector(out));
        List<Thread> threads = new ArrayList<>();
        for (Task worker : pool.workers()) {
            Thread thread = new Thread(() -> {
                try {
                    worker.run();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (int i = 0; i < 5000; i++) queue.offer(samples.sample(i));
        queue.end();
        for (Thread thread : threads) thread.join();
        assertThat(out.remove(out.size() - 1)).as("ended once").isEqualTo(-1L);
        assertThat(out).hasSize(4000).isSorted();
        StageStats sum = new StageStats("uneven", true);
        stats.forEach(sum::add);
        assertThat(sum.in()).isEqualTo(5000);
        assertThat(sum.refused()).isEqualTo(1000);
    }

    private record Collector(List<Long> out) implements Link {
        @Override
        public void accept(MomentSample sample) {
            out.add(sample.index());
        }

        /** Adds -1, which is never a sample's index, so that the test sees that this is called once. */
        @Override
        public void end() {
            out.add(-1L);
        }
    }
}
