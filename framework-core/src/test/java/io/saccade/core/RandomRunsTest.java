package io.saccade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random pipelines whose stages hold, refuse, fail late, hang and report failures from other threads, ended at random
 * times: the counts are exact, only successful runs commit, and no sample is lost.
 */
class RandomRunsTest {
    private static final int RUNS = Boolean.getBoolean("long.tests") ? 2000 : 200;
    private static final int AT_ONCE = 16; // nearly all of them wait for a hanging stage

    @TempDir
    Path folder;

    @Test
    void everyRunEndsAsItShould() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int seed = 0; seed < RUNS; seed++) {
                Path place = Files.createDirectory(folder.resolve("run" + seed));
                RandomRun run = new RandomRun(seed, place);
                runs.add(threads.submit(run::problems));
            }
            for (int seed = 0; seed < RUNS; seed++) {
                assertThat(runs.get(seed).get()).as("seed " + seed).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
