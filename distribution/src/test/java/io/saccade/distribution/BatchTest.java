package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A batch makes each good item once and sets each bad one aside, whatever dies meanwhile. */
class BatchTest {
    private static final String[] IMPATIENT = {"--stall-timeout", "5s", "--retries", "1"};

    private BatchPlace films;

    @Test
    void eachItemOnceAlthoughWorkersAndTheBatchAreKilled(@TempDir Path folder) throws Exception {
        films = new BatchPlace(folder)
                .films(54)
                .broken(3)
                .bad("crash", 1)
                .bad("hang", 1)
                .bad("fail", 1);
        try (Running batch = films.batch(IMPATIENT).start()) {
            awaitDone(batch, 5);
            kill(worker(batch));
            awaitDone(batch, 15);
            interrupt(batch);
        }
        try (Running batch = films.batch(IMPATIENT).start()) {
            awaitDone(batch, 25);
            killWithWorkers(batch);
        }
        try (Running batch = films.batch(IMPATIENT).start()) {
            awaitLock(batch);
            kill(worker(batch)); // while it starts
            Finished second = films.batch().run();
            assertThat(second.exit()).as(second.toString()).isEqualTo(2);
            assertThat(second.err()).contains("another batch (process " + batch.pid() + ") writes to ");
            Finished last = batch.await();
            assertThat(last.exit()).as(last.toString()).isEqualTo(4);
        }
        assertEverythingIsMade(3, 2);
        assertThat(films.good.subList(0, 2))
                .allSatisfy(name -> assertThat(trace(name)).isEqualTo(films.fresh(name)));
        aRerunMakesOnlyWhatHasChanged();
    }

    private void awaitDone(Running batch, int items) throws Exception {
        Waiting.until(items + " items are done", () -> {
            if (!batch.isAlive()) throw new AssertionError(batch.await().toString());
            return films.done() >= items;
        });
    }

    private static ProcessHandle worker(Running batch) throws Exception {
        AtomicReference<ProcessHandle> worker = new AtomicReference<>();
        Waiting.until("there is a worker", () -> {
            ProcessHandle.of(batch.pid()).stream()
                    .flatMap(ProcessHandle::children)
                    .forEach(worker::set);
            return worker.get() != null;
        });
        return worker.get();
    }

    /** Before it has the lock, its children are those of the launcher's script. */
    private void awaitLock(Running batch) throws Exception {
        Path lock = films.place.path("out/.lock");
        Waiting.until("the batch has the folder", () -> {
            if (!batch.isAlive()) throw new AssertionError(batch.await().toString());
            return Files.exists(lock) && Files.readString(lock).equals("" + batch.pid());
        });
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
    }

    private void interrupt(Running batch) throws Exception {
        batch.signal("TERM");
        Finished finished = batch.await();
        assertThat(finished.exit()).as(finished.toString()).isEqualTo(130);
        assertThat(finished.err()).contains("interrupted: the same command goes on");
        assertThat(films.leftovers()).isEmpty();
    }

    private static void killWithWorkers(Running batch) throws Exception {
        List<ProcessHandle> workers =
                ProcessHandle.of(batch.pid()).orElseThrow().children().toList();
        long began = System.nanoTime();
        batch.signal("KILL");
        for (ProcessHandle worker : workers) worker.onExit().get(30, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    private byte[] trace(String name) throws IOException {
        return Files.readAllBytes(films.out(name).resolve("trace.jsonl"));
    }

    /** Films of one length have equal traces, so that one of each is compared with a fresh run. */
    private void assertEverythingIsMade(int broken, int attempts) throws IOException {
        for (int i = 0; i < films.good.size(); i++) {
            assertThat(trace(films.good.get(i))).as(films.good.get(i)).isEqualTo(trace(films.good.get(i % 3)));
        }
        assertThat(films.done()).isEqualTo(films.good.size());
        for (int i = 0; i < broken; i++) {
            assertThat(films.quarantined("broken-" + i + ".mp4").get("kind").getAsString())
                    .isEqualTo("INPUT");
            assertThat(films.quarantined("broken-" + i + ".mp4").get("attempts").getAsInt())
                    .isEqualTo(1);
        }
        assertThat(reason("broken-0.mp4")).contains("broken-0.mp4 is empty (0 bytes)");
        assertThat(reason("crash-0.mp4")).contains("its worker process crashed: SIGSEGV");
        assertThat(reason("hang-0.mp4")).contains("made no progress for ");
        assertThat(reason("fail-0.mp4")).contains("stage 'mishap'").contains("no reason");
        assertThat(films.quarantined("fail-0.mp4").get("attempts").getAsInt()).isEqualTo(attempts);
        Path crash = films.out(".quarantine/crash-0.mp4");
        assertThat(crash.resolve("crash.log")).content().contains("SIGSEGV");
        assertThat(crash.resolve("trace.jsonl")).as("half written").doesNotExist();
        assertThat(films.out(".quarantine/fail-0.mp4/report.json")).content().contains("IllegalStateException");
        assertThat(films.leftovers()).isEmpty();
        assertThat(films.place.path("out").getParent().toFile().list()).noneMatch(name -> name.startsWith("hs_err"));
    }

    private String reason(String name) throws IOException {
        return films.quarantined(name).get("reason").getAsString();
    }

    private void aRerunMakesOnlyWhatHasChanged() throws IOException {
        Finished again = films.batch(IMPATIENT).run();
        assertThat(again.exit()).as(again.toString()).isEqualTo(4);
        assertThat(again.err()).contains("nothing to do: " + films.good.size() + " items are done, 6 set aside");
        assertThat(films.report().getAsJsonArray("setAside"))
                .extracting(JsonElement::getAsJsonObject)
                .extracting(item -> item.get("item").getAsString())
                .contains("crash-0.mp4", "broken-2.mp4");

        Path mended = films.place.path("films/broken-0.mp4");
        Files.copy(films.place.path("variants/7.mp4"), mended, StandardCopyOption.REPLACE_EXISTING);
        films.batch("--workers", "1").run();
        assertThat(films.made()).as("one film was mended").isEqualTo(1);
        assertThat(trace("broken-0.mp4")).isEqualTo(trace(films.good.get(2)));

        films.place.file("rules.txt", "other rules");
        Finished some = films.over("films/film-001*.mp4", "--workers", "1").run();
        assertThat(films.made()).as("a model was changed: " + some).isEqualTo(10);
    }

    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true")
    void aThousandItemsAndKillsAtRandom(@TempDir Path folder) throws Exception {
        films = new BatchPlace(folder)
                .films(969)
                .broken(20)
                .bad("crash", 5)
                .bad("hang", 3)
                .bad("fail", 3);
        int seeds = Integer.getInteger("batch.seeds", 10);
        for (int seed = 0; seed < seeds; seed++) {
            Finished last = killedAtRandom(new Random(seed));
            assertThat(last.exit()).as("seed " + seed + ": " + last).isEqualTo(4);
            assertEverythingIsMade(20, 3);
            assertThat(trace(films.good.get(0))).isEqualTo(films.fresh(films.good.get(0)));
            Finished again = films.batch("--stall-timeout", "5s").run();
            assertThat(again.err()).contains("nothing to do: 969 items are done, 31 set aside");
            assertThat(again.took()).isLessThan(Duration.ofSeconds(3));
            delete(films.place.path("out"));
        }
    }

    /** Three times a worker, then the batch; then the same command goes on to the end. */
    private Finished killedAtRandom(Random random) throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Running batch = films.batch("--stall-timeout", "5s").start()) {
                awaitLock(batch);
                for (int kill = 0; kill < 3; kill++) {
                    awaitDone(batch, (int) films.done() + random.nextInt(80));
                    List<ProcessHandle> workers = ProcessHandle.of(batch.pid()).stream()
                            .flatMap(ProcessHandle::children)
                            .toList();
                    if (!workers.isEmpty()) kill(workers.get(random.nextInt(workers.size())));
                }
                killWithWorkers(batch);
            }
        }
        return films.batch("--stall-timeout", "5s").run();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
