package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A batch makes each good item once and sets each bad one aside, whatever dies meanwhile. */
class BatchTest {
    private static final String[] ONE_RETRY = {"--retries", "1"};
    /** So long, a worker may stand still on a quiet machine; beside other load it needs more. */
    private static final String STALL = Integer.getInteger("batch.stall", 5) + "s";

    private static final String[] FAST = {"--retries", "1", "--stall-timeout", STALL, "--set", "mishap.pace=0"};
    /** A tenth of a second on a quiet machine. */
    private static final Duration DEATH = Duration.ofSeconds(3);

    private static final String[] BAD = {
        "crash-0.mp4",
        "crash-1.mp4",
        "crash-2.mp4",
        "crash-3.mp4",
        "crash-4.mp4",
        "hang-0.mp4",
        "hang-1.mp4",
        "hang-2.mp4",
        "flop-0.mp4",
        "flop-1.mp4",
        "flop-2.mp4"
    };

    private BatchPlace films;

    @Test
    void eachItemOnceAlthoughWorkersAndTheBatchAreKilled(@TempDir Path folder) throws Exception {
        films = new BatchPlace(folder).films(54).broken(3).bad("crash", 1).bad("flop", 1);
        try (Running batch = films.batch(ONE_RETRY).start()) {
            awaitDone(batch, 5);
            kill(worker(batch));
            awaitDone(batch, 15);
            interrupt(batch);
        }
        try (Running batch = films.batch(ONE_RETRY).start()) {
            awaitLock(batch);
            worker(batch);
            interrupt(batch); // while workers start
        }
        try (Running batch = films.batch(ONE_RETRY).start()) {
            awaitDone(batch, 25);
            killWithWorkers(batch);
        }
        try (Running batch = films.batch(ONE_RETRY).start()) {
            awaitLock(batch);
            kill(worker(batch)); // while it starts
            Finished second = films.batch().run();
            assertThat(second.exit()).as(second.toString()).isEqualTo(2);
            assertThat(second.err()).contains("another batch (process " + batch.pid() + ") writes to ");
            Waiting.until("the batch has ended", films::mark, () -> !batch.isAlive());
            Finished last = batch.await();
            assertThat(last.exit()).as(last.toString()).isEqualTo(4);
        }
        assertEverythingIsMade(3, "crash-0.mp4", "flop-0.mp4");
        aRerunMakesOnlyWhatHasChanged();
    }

    private void awaitDone(Running batch, int items) throws Exception {
        Waiting.until(items + " items are done", films::mark, () -> {
            if (!batch.isAlive()) throw new AssertionError(batch.await().toString());
            return films.done() >= items;
        });
    }

    private Finished toTheEnd(String... options) throws Exception {
        try (Running batch = films.batch(options).start()) {
            Waiting.until("the batch has ended", films::mark, () -> !batch.isAlive());
            return batch.await();
        }
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
        batch.signal("KILL");
        long began = System.nanoTime();
        Waiting.until("the workers have ended", () -> workers.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DEATH);
    }

    private byte[] trace(String name) throws IOException {
        if (Files.exists(films.out(".quarantine/" + name)))
            throw new AssertionError(String.valueOf(films.quarantined(name)));
        return Files.readAllBytes(films.out(name).resolve("trace.jsonl"));
    }

    /** Films of one length have equal traces, so that one of each is compared with a fresh run. */
    private void assertEverythingIsMade(int broken, String... bad) throws IOException {
        for (int i = 0; i < films.good.size(); i++) {
            assertThat(trace(films.good.get(i))).as(films.good.get(i)).isEqualTo(trace(films.good.get(i % 3)));
        }
        assertThat(films.good.subList(0, 3))
                .allSatisfy(name -> assertThat(trace(name)).isEqualTo(films.fresh(name)));
        assertThat(films.done()).isEqualTo(films.good.size());
        for (int i = 0; i < broken; i++) assertThatInputIsRefused("broken-" + i + ".mp4");
        assertThat(reason("broken-0.mp4")).contains("broken-0.mp4 is empty (0 bytes)");
        for (String name : bad) assertThatMishapIsTold(name);
        assertThat(films.leftovers()).isEmpty();
        assertThat(films.place.path("out").getParent().toFile().list()).noneMatch(name -> name.startsWith("hs_err"));
    }

    private void assertThatInputIsRefused(String name) throws IOException {
        JsonObject result = films.quarantined(name);
        assertThat(result.get("kind").getAsString()).as(name).isEqualTo("INPUT");
        assertThat(result.get("attempts").getAsInt())
                .as("a bad input is not tried again")
                .isLessThanOrEqualTo(2);
        assertThat(reason(name)).as(name).contains(name);
    }

    private void assertThatMishapIsTold(String name) throws IOException {
        String reason =
                switch (name.substring(0, name.indexOf('-'))) {
                    case "crash" -> "its worker process crashed: SIGSEGV";
                    case "hang" -> "made no progress for ";
                    default -> "stage 'mishap'";
                };
        assertThat(reason(name)).as(name).contains(reason);
        assertThat(films.quarantined(name).get("attempts").getAsInt()).as(name).isEqualTo(2);
        Path folder = films.out(".quarantine/" + name);
        assertThat(folder.resolve("trace.jsonl")).as("half written").doesNotExist();
        if (name.startsWith("crash"))
            assertThat(folder.resolve("crash.log")).content().contains("SIGSEGV");
        if (name.startsWith("flop"))
            assertThat(folder.resolve("report.json")).content().contains("IllegalStateException: no reason");
    }

    private String reason(String name) throws IOException {
        return films.quarantined(name).get("reason").getAsString();
    }

    private void aRerunMakesOnlyWhatHasChanged() throws IOException {
        Finished again = films.batch(ONE_RETRY).run();
        assertThat(again.exit()).as(again.toString()).isEqualTo(4);
        assertThat(again.err()).contains("nothing to do: " + films.good.size() + " items are done, 5 set aside");
        assertThat(films.report().getAsJsonArray("setAside"))
                .extracting(JsonElement::getAsJsonObject)
                .extracting(item -> item.get("item").getAsString())
                .contains("crash-0.mp4", "broken-2.mp4");

        films.bad("hang", 1)
                .batch("--workers", "1", "--stall-timeout", "2s", "--retries", "0")
                .run();
        assertThat(films.made()).as("one film is new").isZero();
        assertThat(reason("hang-0.mp4")).contains("made no progress for 2 s");
        assertThat(films.leftovers()).isEmpty();

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
                .bad("flop", 3);
        int first = Integer.getInteger("batch.seed", 0);
        for (int seed = first; seed < first + Integer.getInteger("batch.seeds", 10); seed++) {
            long began = System.nanoTime();
            Finished last = killedAtRandom(new Random(seed));
            assertThat(last.exit()).as("seed " + seed + ": " + last).isEqualTo(4);
            assertEverythingIsMade(20, BAD);
            Finished again = films.batch(FAST).run();
            assertThat(again.err()).contains("nothing to do: 969 items are done, 31 set aside");
            if (seed == first) aDryRunKnowsWhatHasChanged();
            System.out.printf(
                    "seed %d took %d s, a rerun %s%n",
                    seed, Duration.ofNanos(System.nanoTime() - began).toSeconds(), again.took());
            delete(films.place.path("out"));
        }
    }

    private void aDryRunKnowsWhatHasChanged() throws IOException {
        List<String> ten = films.good.subList(100, 110);
        FileTime now = FileTime.from(Instant.now());
        for (String name : ten) {
            Path film = films.place.path("films/" + name);
            Files.copy(
                    films.place.path("variants/" + (5 + films.good.indexOf(name) % 3) + ".mp4"),
                    film,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(film, now);
        }
        assertThat(due()).as("only the time is another").startsWith("0 of 1,000 items");
        for (String name : ten) Files.write(films.place.path("films/" + name), new byte[1], StandardOpenOption.APPEND);
        assertThat(due()).startsWith("10 of 1,000 items");
        films.place.file("rules.txt", "other rules");
        assertThat(due()).as("all that were read with the rules").startsWith("1,000 of 1,000 items");
    }

    private String due() {
        return films.batch(FAST).with("--dry-run").run().err();
    }

    /** Twice, several workers are killed, then the batch with all of them; then the same command goes on to the end. */
    private Finished killedAtRandom(Random random) throws Exception {
        for (int i = 0; i < 2; i++) {
            try (Running batch = films.batch(FAST).start()) {
                awaitLock(batch);
                for (int kill = 0; kill < 3; kill++) {
                    awaitDone(batch, (int) films.done() + random.nextInt(120));
                    List<ProcessHandle> workers = ProcessHandle.of(batch.pid()).stream()
                            .flatMap(ProcessHandle::children)
                            .toList();
                    if (!workers.isEmpty()) kill(workers.get(random.nextInt(workers.size())));
                }
                killWithWorkers(batch);
            }
        }
        return toTheEnd(FAST);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
