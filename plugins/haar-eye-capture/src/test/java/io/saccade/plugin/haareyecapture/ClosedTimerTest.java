package io.saccade.plugin.haareyecapture;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.haareyecapture.ClosedTimer.Lids;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedTimerTest {
    private final ClosedTimer timer = new ClosedTimer(2);
    private long nowMillis = 1000;
    private int fired;

    private void show(Lids lids, long millis, long frameMillis) {
        for (long end = nowMillis + millis; nowMillis < end; nowMillis += frameMillis) {
            if (timer.look(lids, TimeUnit.MILLISECONDS.toNanos(nowMillis))) fired++;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {16, 33, 40, 100, 200})
    void twoSecondsAreEnoughAtAnyRate(long frameMillis) {
        show(Lids.OPEN, 1000, frameMillis);
        show(Lids.CLOSED, 2000, frameMillis);
        assertThat(fired).isEqualTo(1);
        show(Lids.CLOSED, 10_000, frameMillis);
        assertThat(fired).as("once, however long they stay closed").isEqualTo(1);
        show(Lids.OPEN, 1000, frameMillis);
        show(Lids.CLOSED, 2000, frameMillis);
        assertThat(fired).isEqualTo(2);
    }

    @Test
    void blinksAreNotEnough() {
        for (int i = 0; i < 20; i++) {
            show(Lids.CLOSED, 400, 20);
            show(Lids.OPEN, 200, 20);
        }
        assertThat(fired).isZero();
    }

    @Test
    void framesTakenForOpenOnesDoNotCount() {
        for (int i = 0; i < 10; i++) {
            show(Lids.CLOSED, 160, 40);
            show(Lids.OPEN, 40, 40);
        }
        assertThat(fired).isEqualTo(1);
    }

    @Test
    void eyesThatAreNotThereAreNotClosed() {
        show(Lids.CLOSED, 1000, 40);
        show(Lids.UNSEEN, 5000, 40);
        show(Lids.CLOSED, 1000, 40);
        assertThat(fired).isZero();
    }

    @Test
    void beginsAnewWhenTimeGoesBack() {
        show(Lids.CLOSED, 1000, 40);
        nowMillis = 500;
        show(Lids.CLOSED, 1500, 40);
        assertThat(fired).isZero();
    }
}
