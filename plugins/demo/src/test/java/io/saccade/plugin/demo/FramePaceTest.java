package io.saccade.plugin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FramePaceTest {
    @Test
    void runsThroughAFilmWithoutWaiting() throws Exception {
        FramePace pace = new FramePace(30, false, 0, () -> {
            throw new AssertionError("a film does not look at the clock");
        });
        for (long frame = 0; frame < 1000; frame++) assertThat(pace.await()).isEqualTo(frame);
        assertThat(pace.stampNanos(999)).isEqualTo(33_300_000_000L);
    }

    @Test
    void waitsForALiveFrameAndStampsItByTheClock() throws Exception {
        FramePace pace = new FramePace(100, true, 0, System::nanoTime);
        long before = System.nanoTime();
        for (long expected = -1, turn = 0; turn < 10; turn++) {
            long frame = pace.await();
            assertThat(frame).isGreaterThan(expected);
            assertThat(System.nanoTime()).isGreaterThanOrEqualTo(pace.stampNanos(frame));
            expected = frame;
        }
        assertThat(pace.startNanos()).isGreaterThanOrEqualTo(before);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(90_000_000);
    }

    @Test
    void leavesOutFramesThatAreLongOver() throws Exception {
        AtomicLong clock = new AtomicLong(5_000_000_000L);
        FramePace pace = new FramePace(10, true, 0, clock::get);
        assertThat(pace.await()).isZero();
        clock.addAndGet(1_050_000_000L);
        assertThat(pace.await()).isEqualTo(10);
        assertThat(pace.stampNanos(10)).isEqualTo(6_000_000_000L);
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        FramePace pace = new FramePace(.001, true, 0, System::nanoTime);
        pace.await();
        Thread.currentThread().interrupt();
        assertThatThrownBy(pace::await).isInstanceOf(InterruptedException.class);
    }
}
