package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JobManager's heap stays flat over ten thousand items, and the command's small. Runs with {@code ./verify --long};
 * {@code -Dflink.items=N} runs less.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class FlinkMemoryTest {
    private static final int ITEMS = Integer.getInteger("flink.items", 10_000);
    private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);
    private static final String LAKE = """
            pipeline: lake
            trainer:
              type: q-learning
              with: { environment: frozen-lake, episodes: 5, epsilon: { random-episodes: 1 }, table: q.npy }
            """;
    /** Much less than a list of all items takes. */
    private static final long MOST_GROWTH_KIBIBYTES = 2_000;

    private static final long MOST_KIBIBYTES = 60_000;

    @Test
    void theHeapsStayFlatOverManyItems(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder);
        place.file("lake.yaml", LAKE);
        try (FlinkMachines cluster = FlinkMachines.start(place.path("cluster"), true)) {
            cluster.await(2);
            try (Running batch = place.saccade("batch", "lake.yaml", "--over", "seeds:1-" + ITEMS, "--out", "out")
                    .with("--flink", cluster.address())
                    .start()) {
                awaitSeed(place, batch, ITEMS / 10);
                long early = usedKibibytes(cluster.jobManagerId());
                awaitSeed(place, batch, ITEMS * 9 / 10);
                long late = usedKibibytes(cluster.jobManagerId());
                long command = usedKibibytes(batch.pid());
                System.out.printf(
                        "heap of the JobManager: %,d KiB after %,d items, %,d after %,d; of the command: %,d%n",
                        early, ITEMS / 10, late, ITEMS * 9 / 10, command);
                assertThat(late - early).isLessThan(MOST_GROWTH_KIBIBYTES);
                assertThat(command).isLessThan(MOST_KIBIBYTES);
                Finished finished = batch.await();
                assertThat(finished.exit()).as(finished.toString()).isZero();
                assertThat(finished.err()).contains("the outputs of the other " + (ITEMS - 10) + " items need about ");
            }
        }
    }

    private static void awaitSeed(Workplace place, Running batch, int seed) throws Exception {
        while (!Files.exists(place.path("out/seed-" + seed + "/result.json"))) {
            if (!batch.isAlive()) throw new AssertionError(batch.await().toString());
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** All objects that are reachable. */
    private static long usedKibibytes(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        Matcher total = TOTAL.matcher(Programs.run(jcmd, "" + pid, "GC.class_histogram"));
        assertThat(total.find()).isTrue();
        return Long.parseLong(total.group(1)) / 1024;
    }
}
