package io.saccade.batch.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.work.Item;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The order in which tasks are dealt. */
@Timeout(30)
class ScheduleTest {
    private static Task task(String key, int attempts) {
        return new Task(new Item(key, "", List.of(), 0), attempts);
    }

    private static String next(Schedule schedule) throws InterruptedException {
        return schedule.next().map(task -> task.item().key()).orElse("none");
    }

    @Test
    void newTasksComeBeforeThoseThatFailed() throws Exception {
        Schedule schedule = new Schedule(List.of(task("a", 0), task("b", 0)));
        assertThat(next(schedule)).isEqualTo("a");
        schedule.retry(task("a", 1), 0);
        schedule.ended();
        assertThat(next(schedule)).isEqualTo("b");
        schedule.ended();
        assertThat(next(schedule)).isEqualTo("a");
        schedule.ended();
        assertThat(schedule.next()).isEmpty();
    }

    @Test
    void aTaskThatTookAWorkerDownIsDoneAlone() throws Exception {
        Schedule schedule = new Schedule(List.of(task("left", 1), task("a", 0), task("b", 0)));
        assertThat(next(schedule)).isEqualTo("a");
        assertThat(next(schedule)).isEqualTo("b");
        schedule.retryAlone(task("a", 1));
        schedule.ended();
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> taken(schedule));
        assertThat(first).as("while b is under way").isNotDone();
        schedule.ended();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("left");
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> taken(schedule));
        assertThat(second).as("while the first is under way").isNotDone();
        schedule.ended();
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("a");
    }

    private static String taken(Schedule schedule) {
        try {
            return next(schedule);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterAStopNothingIsDealt() throws Exception {
        Schedule schedule = new Schedule(List.of(task("a", 0)));
        schedule.stop();
        assertThat(schedule.next()).isEqualTo(Optional.empty());
    }
}
