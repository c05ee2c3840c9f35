package io.saccade.batch.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** When a worker process is replaced. */
class WorkerAgeTest {
    private static int itemsUntilOld(IntToLongFunction memory) {
        WorkerAge age = new WorkerAge(1000);
        age.begin();
        int items = 1;
        while (!age.isOld(memory.applyAsLong(items))) items++;
        return items;
    }

    @Test
    void isReplacedAfterAThousandItems() {
        assertThat(itemsUntilOld(item -> 400)).isEqualTo(1000);
        assertThat(itemsUntilOld(item -> 0)).as("unknown memory").isEqualTo(1000);
    }

    @Test
    void isReplacedWhenItsMemoryHasDoubledSinceItWasWarm() {
        assertThat(itemsUntilOld(item -> item <= 20 ? 20L * item : 400 + item - 20))
                .isEqualTo(421);
    }
}
