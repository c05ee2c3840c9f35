package io.saccade.plugin.clickrecorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Click;
import org.junit.jupiter.api.Test;

class ClickQueueTest {
    private static final long MILLI = 1_000_000;

    private long now;
    private final ClickQueue queue = new ClickQueue(() -> now);

    private void pressAt(long millis) {
        now = millis * MILLI;
        queue.press(millis, 0, "left");
    }

    /** Time of the click that labels a sample of this time, or -1. */
    private long clickFor(long sampleMillis) {
        return queue.clickFor(sampleMillis * MILLI).map(Click::timestampNanos).orElse(-MILLI) / MILLI;
    }

    @Test
    void labelsTheFirstSampleAtOrAfterThePress() {
        pressAt(100);
        assertThat(clickFor(99)).isEqualTo(-1);
        assertThat(clickFor(100)).isEqualTo(100);
        assertThat(clickFor(133)).isEqualTo(-1);
        assertThat(queue.labelled()).isEqualTo(1);
        assertThat(queue.discarded()).isZero();
    }

    @Test
    void labelsASampleThatIs500MillisecondsYounger() {
        pressAt(100);
        assertThat(clickFor(600)).isEqualTo(100);
    }

    @Test
    void discardsAPressThatFindsNoSampleWithin500Milliseconds() {
        pressAt(100);
        assertThat(queue.clickFor(600 * MILLI + 1)).isEmpty();
        assertThat(queue.discarded()).isEqualTo(1);
        assertThat(queue.labelled()).isZero();
    }

    @Test
    void letsTheLaterOfTwoPressesWaitForTheNextSample() {
        pressAt(100);
        pressAt(110);
        assertThat(clickFor(120)).isEqualTo(100);
        assertThat(clickFor(150)).isEqualTo(110);
        assertThat(clickFor(180)).isEqualTo(-1);
    }

    @Test
    void discardsTheLaterOfTwoPressesWhereTheNextSampleIsTooLate() {
        pressAt(100);
        pressAt(110);
        assertThat(clickFor(120)).isEqualTo(100);
        assertThat(clickFor(700)).isEqualTo(-1);
        assertThat(queue.discarded()).isEqualTo(1);
    }

    @Test
    void passesOverPressesThatAreTooOld() {
        pressAt(100);
        pressAt(200);
        assertThat(clickFor(650)).isEqualTo(200);
        assertThat(queue.discarded()).isEqualTo(1);
        assertThat(queue.labelled()).isEqualTo(1);
    }

    @Test
    void keepsAPressForSamplesThatAreLateOnTheirWay() {
        pressAt(100);
        now = 1_400 * MILLI;
        assertThat(clickFor(110)).isEqualTo(100);
    }

    @Test
    void forgetsPressesThatNoSampleCanComeFor() {
        pressAt(0);
        pressAt(59_000);
        pressAt(60_001);
        assertThat(queue.discarded()).isEqualTo(1);
        queue.discardOlderThan(500 * MILLI);
        assertThat(queue.discarded()).isEqualTo(2);
        queue.discardAll();
        assertThat(queue.discarded()).isEqualTo(3);
    }
}
