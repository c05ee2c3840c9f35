package io.saccade.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When the first item may begin. */
class ProbesTest {
    private long nanos;

    @Test
    void theFirstItemWaitsForEveryMachineButNotForEver() {
        Probes probes = new Probes(2, () -> nanos);
        nanos = TimeUnit.HOURS.toNanos(1);
        assertThat(probes.areOver()).as("nobody is there").isFalse();
        probes.passed(1);
        probes.passed(1);
        assertThat(probes.areOver()).isFalse();
        nanos += TimeUnit.SECONDS.toNanos(31);
        assertThat(probes.areOver())
                .as("a machine that starts later is probed then")
                .isTrue();
        Probes all = new Probes(2, () -> nanos);
        all.passed(0);
        all.passed(1);
        assertThat(all.areOver()).isTrue();
    }
}
