package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A batch on a real Flink cluster of three processes. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends signals")
class FlinkBatchTest {
    private static final int GOOD = 12;
    private static final String HELD = "film-0006.mp4";

    private BatchPlace films;

    /**
     * The command is killed; then a TaskManager and a worker, each while it has an item that waits for that; and two other
     * commands want the same folder meanwhile.
     */
    @Test
    void eachItemOnceAlthoughACommandAMachineAndAWorkerDie(@TempDir Path folder) throws Exception {
        try (FlinkMachines cluster = FlinkMachines.start(folder.resolve("cluster"), true)) {
            films = new BatchPlace(Files.createDirectories(folder.resolve("place"))).films(GOOD);
            films.broken(1).bad("crash", 1);
            films.hold(HELD);
            cluster.await(2);
            try (Running first = batch(cluster).start()) {
                awaitDone(first, 2);
                first.signal("KILL");
            }
            try (Running second = batch(cluster).start()) {
                ProcessHandle lost = films.holder(Optional.empty());
                killMachine(cluster, lost);
                cluster.startTaskManager();
                ProcessHandle other = films.holder(Optional.of(lost));
                assertOthersAreRefused(cluster);
                assertThat(films.out(HELD)).as("it is held").doesNotExist();
                other.destroyForcibly();
                films.holder(Optional.of(other));
                films.release();
                Finished finished = second.await();
                assertThat(finished.exit()).as(finished.toString()).isEqualTo(4);
                assertThat(finished.err())
                        .contains("watching the batch that runs already", "set aside crash-0.mp4: its worker process");
            }
            assertThat(films.result(HELD).get("attempts").getAsInt())
                    .as("a lost machine costs the item no attempt, a lost worker one")
                    .isEqualTo(2);
            BatchResults results = new BatchResults(films);
            results.assertGoodAreMade(1);
            results.assertBrokenAreRefused(1);
            results.assertMishapIsTold("crash-0.mp4");
            Finished again = films.batch().run();
            assertThat(again.err()).contains("nothing to do: " + GOOD + " items are done, 2 set aside");
        }
    }

    /** The item that is held makes no progress meanwhile. */
    private SaccadeProcess batch(FlinkMachines cluster) {
        return films.batch("--retries", "1", "--stall-timeout", "1h", "--flink", cluster.address());
    }

    private void assertOthersAreRefused(FlinkMachines cluster) {
        Finished other =
                films.over("films/film-*", "--flink", cluster.address()).run();
        assertThat(other.exit()).as(other.toString()).isEqualTo(2);
        assertThat(other.err()).contains("another batch (job ").contains("writes to ");
        Finished local = films.batch().run();
        assertThat(local.exit()).as(local.toString()).isEqualTo(2);
        assertThat(local.err()).contains("another batch (process ").contains("writes to ");
    }

    private static void killMachine(FlinkMachines cluster, ProcessHandle worker) throws Exception {
        Process machine = cluster.taskManagers().stream()
                .filter(one -> one.children().anyMatch(worker::equals))
                .findFirst()
                .orElseThrow();
        long began = System.nanoTime();
        machine.destroyForcibly();
        Waiting.until("its worker has ended", () -> !worker.isAlive());
        assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
    }

    private void awaitDone(Running batch, int items) throws Exception {
        Waiting.until(items + " items are done", () -> {
            if (!batch.isAlive()) throw new AssertionError(batch.await().toString());
            return films.done() >= items;
        });
    }
}
