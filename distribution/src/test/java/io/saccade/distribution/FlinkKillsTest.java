package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch of a thousand films on a cluster whose parts are killed and stopped at random, ten times. Runs with
 * {@code ./verify --long}; {@code -Dflink.seeds=N}, {@code -Dflink.first.seed=N}, {@code -Dflink.films=N} and
 * {@code -Dflink.kinds=MACHINE_KILLED,...} run less.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends signals")
class FlinkKillsTest {
    /** What happens to the cluster; all in each seed's order. */
    private enum Kind {
        /** A TaskManager is killed, and replaced. */
        MACHINE_KILLED,
        /** A TaskManager is stopped for longer than its heartbeat may be silent, then wakes. */
        MACHINE_STOPPED,
        /** The JobManager is killed, and replaced; the same command again goes on. */
        JOB_MANAGER_KILLED,
        /** The submitting command is killed; the same command again watches the batch. */
        COMMAND_KILLED,
        /** A worker is killed. */
        WORKER_KILLED
    }

    private static final int FILMS = Integer.getInteger("flink.films", 969);
    private static final String KINDS = System.getProperty("flink.kinds", "");
    private static final Duration STOPPED = Duration.ofSeconds(25);
    /** So fast that a thousand films take a minute, so slowly that they are not all made while a machine stands still. */
    private static final String[] PACE = {"--set", "mishap.pace=5"};

    private BatchPlace films;
    private FlinkMachines cluster;
    private Running batch;

    @Test
    void eachItemOnceAlthoughAnythingIsKilledAtRandom(@TempDir Path folder) throws Exception {
        int first = Integer.getInteger("flink.first.seed", 0);
        for (int seed = first; seed < first + Integer.getInteger("flink.seeds", 10); seed++) {
            long began = System.nanoTime();
            films = new BatchPlace(Files.createDirectories(folder.resolve("place-" + seed)))
                    .films(FILMS)
                    .broken(20)
                    .bad("crash", 5)
                    .bad("hang", 3)
                    .bad("fail", 3);
            try (FlinkMachines machines = FlinkMachines.start(folder.resolve("cluster-" + seed), true)) {
                cluster = machines;
                cluster.await(2);
                Finished last = killedAtRandom(new Random(seed));
                assertThat(last.exit()).as("seed " + seed + ": " + last).isEqualTo(4);
                assertThat(last.err()).contains(" s of film a second");
                assertEverythingIsMade();
            }
            System.out.printf(
                    "seed %d, %d films: %d s%n",
                    seed,
                    films.good.size(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            Programs.run("rm", "-r", films.place.folder().toString());
        }
    }

    @Test
    void anItemThatTakesThreeMachinesDownIsSetAside(@TempDir Path folder) throws Exception {
        films = new BatchPlace(Files.createDirectories(folder.resolve("place")))
                .films(10)
                .bad("poison", 1);
        try (FlinkMachines machines = FlinkMachines.start(folder.resolve("cluster"), true)) {
            cluster = machines;
            cluster.await(2);
            batch = batch();
            while (batch.isAlive()) {
                if (cluster.taskManagers().size() < 2) cluster.startTaskManager();
                LockSupport.parkNanos(20_000_000);
            }
            Finished finished = batch.await();
            assertThat(finished.exit()).as(finished.toString()).isEqualTo(4);
            assertThat(finished.err())
                    .contains("set aside poison-0.mp4: its TaskManager was lost during each of 3 attempts");
            assertThat(films.done()).isEqualTo(10);
            assertThat(films.leftovers()).isEmpty();
        }
    }

    private Finished killedAtRandom(Random random) throws Exception {
        List<Kind> kinds = new ArrayList<>(
                KINDS.isEmpty()
                        ? List.of(Kind.values())
                        : List.of(KINDS.split(",")).stream().map(Kind::valueOf).toList());
        Collections.shuffle(kinds, random);
        batch = batch();
        try {
            for (int i = 0; i < kinds.size(); i++) {
                int part = films.good.size() / (kinds.size() + 2);
                int until = (i + 1) * part + random.nextInt(part);
                awaitDone(until);
                long done = films.done();
                assertThat(batch.isAlive())
                        .as(() -> "whether the batch goes on after " + done + " items: " + batch.await())
                        .isTrue();
                System.out.printf("%s at %d items%n", kinds.get(i), done);
                happen(kinds.get(i), random);
            }
            return batch.await();
        } finally {
            batch.close();
        }
    }

    private Running batch() {
        return films.batch(PACE)
                .with("--stall-timeout", "5s", "--flink", cluster.address())
                .start();
    }

    private void awaitDone(int items) throws Exception {
        long progress = System.nanoTime();
        long before = 0;
        for (long done = films.done(); done < items && batch.isAlive(); done = films.done()) {
            if (done != before) progress = System.nanoTime();
            before = done;
            if (System.nanoTime() - progress > Duration.ofMinutes(3).toNanos()) {
                throw new AssertionError("no progress at " + done + " items\n" + cluster.log("jobmanager"));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void happen(Kind kind, Random random) throws Exception {
        List<Process> machines = cluster.taskManagers();
        Process machine = machines.get(random.nextInt(machines.size()));
        switch (kind) {
            case MACHINE_KILLED -> {
                machine.destroyForcibly();
                cluster.startTaskManager();
            }
            case MACHINE_STOPPED -> {
                Programs.run("kill", "-STOP", "" + machine.pid());
                LockSupport.parkNanos(STOPPED.toNanos());
                Programs.run("kill", "-CONT", "" + machine.pid());
            }
            case JOB_MANAGER_KILLED -> {
                cluster.killJobManager();
                cluster.startJobManager();
                Finished lost = batch.await();
                assertThat(lost.exit()).as(lost.toString()).isEqualTo(1);
                assertThat(lost.err()) // the second if it had not reached the cluster yet
                        .containsAnyOf("run the same command again; it goes on", "no Flink cluster can be reached");
                cluster.await(1);
                batch = batch();
            }
            case COMMAND_KILLED -> {
                batch.signal("KILL");
                batch = batch();
            }
            case WORKER_KILLED -> machine.children().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void assertEverythingIsMade() throws IOException {
        new BatchResults(films).assertGoodAreMade(3);
        assertThat(kinds("broken", 20)).containsOnly("INPUT");
        assertThat(kinds("crash", 5)).containsOnly("CRASHED");
        assertThat(kinds("hang", 3)).containsOnly("STALLED");
        assertThat(kinds("fail", 3)).containsOnly("FAILED");
        Finished again = films.batch(PACE).run();
        assertThat(again.err()).contains("nothing to do: " + films.good.size() + " items are done, 31 set aside");
    }

    private List<String> kinds(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> name + "-" + i + ".mp4")
                .map(item -> {
                    try {
                        return films.quarantined(item).get("kind").getAsString();
                    } catch (IOException e) {
                        return e.toString();
                    }
                })
                .toList();
    }
}
