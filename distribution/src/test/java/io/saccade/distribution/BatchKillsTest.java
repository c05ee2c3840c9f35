package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch of a thousand films that is killed at random, with its workers. Runs with {@code ./verify --long};
 * {@code -Dbatch.seeds=N}, {@code -Dbatch.seed=N} (the first) and {@code -Dbatch.films=N} run less.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class BatchKillsTest {
    private static final int FILMS = Integer.getInteger("batch.films", 969);
    /** So long, a worker may stand still on a quiet machine; beside other load it needs more. */
    private static final String STALL = Integer.getInteger("batch.stall", 5) + "s";

    private static final String[] FAST = {"--retries", "1", "--stall-timeout", STALL, "--set", "mishap.pace=0"};

    private BatchPlace films;
    private BatchResults results;

    @Test
    void aThousandItemsAndKillsAtRandom(@TempDir Path folder) throws Exception {
        films = new BatchPlace(folder)
                .films(FILMS)
                .broken(20)
                .bad("crash", 5)
                .bad("hang", 3)
                .bad("flop", 3);
        results = new BatchResults(films);
        int first = Integer.getInteger("batch.seed", 0);
        for (int seed = first; seed < first + Integer.getInteger("batch.seeds", 10); seed++) {
            long began = System.nanoTime();
            Finished last = killedAtRandom(new Random(seed));
            assertThat(last.exit()).as("seed " + seed + ": " + last).isEqualTo(4);
            assertEverythingIsMade();
            Finished again = films.batch(FAST).run();
            assertThat(again.err()).contains("nothing to do: " + FILMS + " items are done, 31 set aside");
            if (seed == first) aDryRunKnowsWhatHasChanged();
            System.out.printf(
                    "seed %d took %d s, a rerun %s%n",
                    seed, Duration.ofNanos(System.nanoTime() - began).toSeconds(), again.took());
            Programs.run("rm", "-r", films.place.path("out").toString());
        }
    }

    private void assertEverythingIsMade() throws IOException {
        results.assertGoodAreMade(3);
        results.assertBrokenAreRefused(20);
        for (int i = 0; i < 5; i++) results.assertMishapIsTold("crash-" + i + ".mp4");
        for (int i = 0; i < 3; i++) results.assertMishapIsTold("hang-" + i + ".mp4");
        for (int i = 0; i < 3; i++) results.assertMishapIsTold("flop-" + i + ".mp4");
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
            try (BatchProcess batch = BatchProcess.start(films, films.batch(FAST))) {
                for (int kill = 0; kill < 3; kill++) {
                    batch.awaitDone((int) films.done() + random.nextInt(FILMS / 8));
                    List<ProcessHandle> workers = batch.workers();
                    if (!workers.isEmpty())
                        workers.get(random.nextInt(workers.size())).destroyForcibly();
                }
                batch.kill();
            }
        }
        try (BatchProcess batch = BatchProcess.start(films, films.batch(FAST))) {
            return batch.toTheEnd();
        }
    }
}
