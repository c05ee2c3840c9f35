package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.plan.PlannedStage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunMeterTest extends RunBench {
    private final AtomicLong clock = new AtomicLong(1);
    private final AtomicLong samples = new AtomicLong();
    private RunMeter meter;

    @BeforeEach
    void start() {
        List<PlannedStage> planned =
                plan(tree("capture", Map.of("type", "count"), Map.of())).stages();
        RoadCounts counts = new RoadCounts();
        planned.forEach(counts::counter);
        meter = new RunMeter(planned, counts, samples::get, clock::get);
        meter.start();
    }

    /** So many samples arrive in a time. */
    private void live(Duration time, long arriving) {
        clock.addAndGet(time.toNanos());
        samples.addAndGet(arriving);
    }

    private double rate() {
        return meter.rates().samplesPerSecond();
    }

    @Test
    void theRunComputesOnceASecondThoughNobodyAsks() {
        live(Duration.ofMillis(600), 30);
        meter.tick();
        live(Duration.ofMillis(400), 30);
        meter.tick();
        live(Duration.ofMillis(900), 0);
        assertThat(rate()).isEqualTo(60);
        assertThat(meter.rates().stages()).hasSize(3);
    }

    @Test
    void theRunComputesFourTimesASecondWhileSomebodyAsks() {
        rate();
        live(Duration.ofMillis(250), 30);
        meter.tick();
        assertThat(rate()).isEqualTo(120);
        live(Duration.ofMillis(200), 30);
        meter.tick();
        assertThat(rate()).isEqualTo(120);
    }

    @Test
    void theAskerComputesIfTheRunDoesNot() {
        live(Duration.ofSeconds(2), 100);
        assertThat(rate()).isEqualTo(50);
    }

    @Test
    void onlyTheLastTenSecondsCount() {
        for (int i = 0; i < 30; i++) {
            live(Duration.ofSeconds(1), i < 20 ? 100 : 7);
            meter.tick();
        }
        assertThat(rate()).isEqualTo(7);
        meter.end();
        live(Duration.ofSeconds(100), 100_000);
        assertThat(rate()).isBetween(6.9, 7.1);
    }
}
