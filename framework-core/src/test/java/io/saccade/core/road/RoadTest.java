package io.saccade.core.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
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
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random mixtures of every result, through threads, queues and holds: order kept, counts exact, nothing leaked. */
class RoadTest {
    private static final int SAMPLES = 10_000;

    private final FramePool pool = new FramePool(true);
    private final SampleFactory samples = new SampleFactory(pool);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySampleHasOneFate(long seed) throws Exception {
        StageStats first = new StageStats("first", true);
        StageStats second = new StageStats("second", true);
        MomentQueue models = new MomentQueue("models", 4, false);
        Film film = new Film(new MomentQueue("film", 16, false));
        Film live = new Film(new MomentQueue("live", 1, true));
        FanOut end = new FanOut(List.of(film.gate, live.gate), sample -> {});
        Link chain = runner(new Moody(seed), first, runner(new Moody(seed + 100), second, end));

        List<Thread> threads = List.of(thread(new Lane(models, chain)), thread(film.runner), thread(live.runner));
        Random random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            MomentSample sample = samples.sample(i);
            models.offer(random.nextInt(10) == 0 ? sample : pictured(sample));
        }
        models.end();
        for (Thread thread : threads) thread.join();
        film.letGo();
        live.letGo();

        assertThat(first.in()).isEqualTo(SAMPLES);
        for (StageStats stats : List.of(first, second)) {
            assertThat(stats.passed() + stats.out() + stats.refused() + stats.failed() + stats.dropped())
                    .isEqualTo(stats.in());
            assertThat(List.of(stats.passed(), stats.out(), stats.refused(), stats.failed(), stats.dropped()))
                    .as("each fate occurs")
                    .doesNotContain(0L);
        }
        assertThat(second.in()).isEqualTo(first.passed() + first.out());
        assertThat(film.seen)
                .hasSize((int) (second.passed() + second.out()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(live.seen).isSorted().doesNotHaveDuplicates();
        for (MomentQueue queue : List.of(models, film.gate.queue(), live.gate.queue())) {
            assertThat(queue.offered()).isEqualTo(queue.taken() + queue.dropped());
        }
        assertThat(film.gate.queue().dropped()).isZero();
        assertThat(film.wrongPixels + live.wrongPixels).isZero();
        assertThat(pool.outstanding()).isZero();
    }

    private static Thread thread(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        thread.start();
        return thread;
    }

    private static ModelRunner runner(Model model, StageStats stats, Link next) {
        Set<Key<?>> writes = Set.of(Keys.GAZE, Keys.FRAME);
        return new ModelRunner(
                model, stats, Set.of(Keys.FRAME), writes, Renames.NONE, (cause, index) -> model, 1024, next);
    }

    private static MomentSample pictured(MomentSample sample) {
        FrameDraft draft = sample.draft(32, 24, Frame.Format.BGR8);
        draft.pixels().put(0, (byte) sample.index());
        return sample.with(Keys.FRAME, draft.done());
    }

    /** Emits, refuses, fails, holds and drops at random; sometimes answers held samples out of order. */
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
                case 1 -> answerHeld(out, held.size());
                case 2, 3, 4 -> {
                    out.hold(sample);
                    held.add(sample);
                    if (held.size() > 20) answerHeld(out, 16);
                }
                default -> out.emit(sample.with(Keys.GAZE, new Point(0, 0)));
            }
        }

        private void answerHeld(Emitter out, int count) {
            for (int i = 0; i < count; i++) {
                Sample sample = random.nextBoolean() ? held.removeFirst() : held.removeLast();
                if (random.nextInt(5) == 0) out.drop(sample);
                else out.emit(sample.with(Keys.FRAME, copy(sample)));
            }
        }

        private static Frame copy(Sample sample) {
            Frame frame = sample.need(Keys.FRAME);
            FrameDraft draft = sample.draft(frame.width(), frame.height(), frame.format());
            draft.pixels().put(frame.pixels());
            return draft.done();
        }

        @Override
        public void flush(Emitter out) {
            answerHeld(out, held.size());
        }
    }

    /** Holds the last ten moments, like a recorder with a pre-roll, and does not release them at the end. */
    private static final class Film {
        private final SinkGate gate;
        private final SinkRunner runner;
        private final ArrayDeque<Sample.Held> preRoll = new ArrayDeque<>();
        private final List<Long> seen = new ArrayList<>();
        private int wrongPixels;

        Film(MomentQueue queue) {
            gate = new SinkGate(queue, Set.of());
            runner = new SinkRunner(
                    this::keep, gate, new StageStats(queue.name(), true), Renames.NONE, Recovery.failing("film"));
        }

        private boolean keep(Sample sample) {
            seen.add(sample.index());
            preRoll.add(sample.hold());
            if (preRoll.size() > 10) preRoll.remove().close();
            preRoll.forEach(held -> look(held.sample()));
            return true;
        }

        private void look(Sample sample) {
            boolean right = sample.get(Keys.FRAME)
                    .map(frame -> frame.pixels().get(0) == (byte) sample.index())
                    .orElse(true);
            if (!right) wrongPixels++;
        }

        void letGo() {
            assertThat(runner.reclaimed().orElse("")).startsWith("held " + preRoll.size() + " moments");
        }
    }
}
