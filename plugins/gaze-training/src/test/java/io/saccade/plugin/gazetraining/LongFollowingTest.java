package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A trainer that publishes many networks, and one that is killed while it publishes. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class LongFollowingTest {
    private static final int EVERY = 60;
    private static final int LOOKS = 3;
    /** With it the resident memory tells what grows beside the heap; the process tells how much of the heap is used. */
    private static final List<String> FIXED_HEAP = List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");

    /** Virtual machines grow by some MB in their first minutes; a network or a training that stays takes more. */
    private static final int MOST_KIB_A_TRAINING = 400;

    private static final int KILLS = 6;
    private static final ScreenSize SCREEN = new ScreenSize(1000, 500);

    @TempDir
    private Path folder;

    @Test
    void memoryStaysFlatOverManyNetworks() throws Exception {
        ProcessBuilder builder =
                TrainingProcess.of(FollowingProcess.class, folder.toString(), String.valueOf(EVERY), "false");
        builder.command().addAll(1, FIXED_HEAP);
        Process process = builder.start();
        long first = 0;
        try (BufferedReader output = process.inputReader();
                OutputStream input = process.getOutputStream()) {
            for (int look = 1; look <= LOOKS; look++) {
                String[] told = told(output).split(" ");
                int published = Integer.parseInt(told[1]);
                long used = Long.parseLong(told[2]) + resident(process.pid());
                System.out.printf("%d trainings, %d published: %,d KiB%n", look * EVERY, published, used);
                assertThat(published).isGreaterThan(look * EVERY / 10);
                if (look == 1) first = used;
                assertThat(used - first).isLessThan((long) MOST_KIB_A_TRAINING * EVERY * (LOOKS - 1));
                input.write('\n');
                input.flush();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String told(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("published ")) return line;
            said.append(line).append('\n');
        }
        throw new AssertionError(said);
    }

    /** Resident memory after everything that is free was given back. */
    private static long resident(long pid) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        for (String action : List.of("GC.run", "System.trim_native_heap")) {
            Process asked = new ProcessBuilder(jcmd, String.valueOf(pid), action)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(asked.waitFor()).as(action).isZero();
        }
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    /** Each process is killed when it creates a file, which is the beginning of a network. */
    @Test
    void aKilledTrainerLeavesAWholeNetwork() throws Exception {
        GazeClicks clicks = GazeClicks.of(
                ClickCollection.read(new DrawnClicks(folder.resolve("others"), 2).everywhere(40), Optional.of(SCREEN))
                        .samples(),
                SCREEN);
        Path where = Files.createDirectory(folder.resolve("killed"));
        Path network = where.resolve("gaze.onnx");
        for (int kill = 1; kill <= KILLS; kill++) {
            killAfterFiles(where, kill % 4 + 1);
            if (Files.exists(network)) {
                assertThat(Training.answers(network, clicks)).hasSize(80).doesNotContain(Float.NaN);
            }
        }
        assertThat(network).exists();
    }

    private static void killAfterFiles(Path where, int files) throws Exception {
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            where.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = TrainingProcess.of(FollowingProcess.class, where.toString(), "1000000", "true")
                    .redirectOutput(where.resolveSibling("said").toFile())
                    .start();
            try {
                int created = 0;
                while (created < files) {
                    var key = changes.poll(3, TimeUnit.MINUTES);
                    assertThat(key).as("a new network").isNotNull();
                    created += (int) key.pollEvents().stream()
                            .filter(event -> String.valueOf(event.context()).contains("gaze"))
                            .count();
                    key.reset();
                }
                assertThat(process.isAlive()).isTrue();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
