package io.saccade.core.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Point;
import io.saccade.api.spi.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the guard with the real ticker and the real clock. */
@Timeout(30)
class PointerGuardThreadsTest {
    private final ConcurrentLinkedDeque<Throwable> failures = new ConcurrentLinkedDeque<>();

    /** Counts overlapping calls, and records each move. */
    private static final class StrictPointer implements Pointer {
        final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger overlaps = new AtomicInteger();
        final ConcurrentLinkedDeque<Point> moves = new ConcurrentLinkedDeque<>();
        final CountDownLatch last = new CountDownLatch(1);
        private Point position = new Point(0, 500);

        private void enter() {
            if (inside.getAndIncrement() != 0) overlaps.incrementAndGet();
            Thread.onSpinWait();
        }

        @Override
        public Point position() {
            enter();
            Point found = position;
            inside.decrementAndGet();
            return found;
        }

        @Override
        public void move(int x, int y) {
            enter();
            position = new Point(x, y);
            moves.add(position);
            if (x == 7) last.countDown();
            inside.decrementAndGet();
        }

        @Override
        public void press(String button) {}

        @Override
        public void release(String button) {}
    }

    @Test
    void tickerDeliversWhatCallsLeftWaiting() throws InterruptedException {
        StrictPointer raw = new StrictPointer();
        try (PointerGuard guard = guard(raw, 100)) {
            guard.move(5, 5);
            guard.move(6, 6);
            guard.move(7, 7);

            assertThat(raw.last.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(raw.moves.peekLast()).isEqualTo(new Point(7, 7));
    }

    @Test
    void callsNeverOverlapAndTheRateHoldsUnderManyThreads() {
        StrictPointer raw = new StrictPointer();
        long start = System.nanoTime();
        PointerGuard guard = guard(raw, 200);

        List<CompletableFuture<Void>> threads = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        guard.move(100 + i, 200 + thread);
                        guard.position();
                    }
                }))
                .toList();
        CompletableFuture.allOf(threads.toArray(CompletableFuture[]::new)).join();
        guard.move(9, 9);
        guard.close();
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(raw.overlaps).hasValue(0);
        assertThat(raw.moves.peekLast()).isEqualTo(new Point(9, 9));
        assertThat(raw.moves.size()).isLessThanOrEqualTo((int) (seconds * 200) + 2);
        assertThat(failures).isEmpty();
    }

    private PointerGuard guard(Pointer raw, double rate) {
        return new PointerGuard(
                raw,
                new Safety(rate, 60, true, Optional.empty()),
                false,
                System::nanoTime,
                problem -> {},
                failures::add);
    }
}
