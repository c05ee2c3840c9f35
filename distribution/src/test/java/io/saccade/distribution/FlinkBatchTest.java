package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A batch on a real Flink cluster of three processes. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends signals")
class FlinkBatchTest {
    private static final int GOOD = 17;
    private static final String HELD = "film-0006";

    private BatchPlace films;

    /** The command is killed, a TaskManager and a worker die, and two other commands want the same folder. */
    @Test
    void eachItemOnceAlthoughACommandAMachineAndAWorkerDie(@TempDir Path folder) throws Exception {
        try (FlinkMachines cluster = FlinkMachines.start(folder.resolve("cluster"), true)) {
            films = new BatchPlace(Files.createDirectories(folder.resolve("place"))).films(GOOD);
            films.broken(1).bad("crash", 1);
            cluster.await(2);
            // One item waits, so that the batch can't end before the others were refused.
            Path hold = films.place.file("hold", HELD);
            try (Running first = batch(cluster).start()) {
                awaitDone(first, 2);
                first.signal("KILL");
            }
            try (Running second = batch(cluster).start()) {
                kill(cluster.taskManagers().get(0));
                cluster.startTaskManager();
                assertOthersAreRefused(cluster);
                Files.delete(hold);
                awaitDone(second, 6);
                for (Process machine : cluster.taskManagers()) {
                    machine.children().forEach(ProcessHandle::destroyForcibly); // its worker
                }
                Finished finished = second.await();
                assertThat(finished.exit()).as(finished.toString()).isEqualTo(4);
                assertThat(finished.err())
                        .contains("watching the batch that runs already", "set aside crash-0.mp4: its worker process");
            }
            assertEverythingIsMade();
            Finished again = batch(cluster).run();
            assertThat(again.err()).contains("nothing to do: " + GOOD + " items are done, 2 set aside");
        }
    }

    private SaccadeProcess batch(FlinkMachines cluster) {
        return films.batch("--retries", "1", "--flink", cluster.address());
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

    /** Films of one length have equal traces. */
    private void assertEverythingIsMade() throws IOException {
        assertThat(films.done()).isEqualTo(GOOD);
        for (int i = 0; i < GOOD; i++) {
            assertThat(trace(films.good.get(i))).as(films.good.get(i)).isEqualTo(trace(films.good.get(i % 3)));
        }
        assertThat(trace(films.good.get(0))).isEqualTo(films.fresh(films.good.get(0)));
        assertThat(films.quarantined("broken-0.mp4").get("kind").getAsString()).isEqualTo("INPUT");
        assertThat(films.quarantined("crash-0.mp4").get("reason").getAsString()).contains("SIGSEGV");
        assertThat(films.leftovers()).isEmpty();
    }

    private byte[] trace(String name) throws IOException {
        return Files.readAllBytes(films.out(name).resolve("trace.jsonl"));
    }

    private static void kill(Process machine) throws Exception {
        Waiting.until("it has a worker", () -> machine.children().findFirst().isPresent());
        ProcessHandle worker = machine.children().findFirst().orElseThrow();
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
