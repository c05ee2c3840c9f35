package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster lacks is told in one sentence, before the first item. Runs with {@code ./verify --long}. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
@EnabledOnOs(value = OS.LINUX, disabledReason = "mounts disks for one process")
class FlinkProbesTest {
    private static final String LAKE = """
            pipeline: lake
            trainer:
              type: q-learning
              with:
                environment: frozen-lake
                episodes: 50
                epsilon: { random-episodes: 5 }
                table: q.npy
            """;

    private Workplace place;
    private FlinkMachines cluster;

    private Finished batch(int exit) {
        Finished batch = place.saccade(
                        "batch", "lake.yaml", "--over", "seeds:1-4", "--out", "out", "--flink", cluster.address())
                .run();
        assertThat(batch.exit()).as(batch.toString()).isEqualTo(exit);
        return batch;
    }

    @Test
    void whatATaskManagerLacksIsToldBeforeTheFirstItem(@TempDir Path folder) throws Exception {
        place = new Workplace(folder);
        place.file("lake.yaml", LAKE);
        Path out = Files.createDirectories(place.path("out"));
        try (FlinkMachines machines = FlinkMachines.start(place.path("cluster"), true)) {
            cluster = machines;
            cluster.await(2);
            assertRefused(Map.of("SACCADE_HOME", "/nowhere"), List.of(), "has no Saccade in /nowhere");
            Map<String, String> other = Map.of("SACCADE_HOME", otherVersion().toString());
            assertRefused(other, List.of(), "this batch is of Saccade " + Build.VERSION + ", but its worker is of 99");
            assumeTrue(Programs.works("unshare", "-m", "true"), "mounting a disk needs the right to do so");
            assertRefused(Map.of(), withDisk(out), "does not see the output folder " + out);
            Files.createDirectories(out.resolve(".quarantine"));
            assertRefused(Map.of(), withDisk(out.resolve(".quarantine")), "they are on different file systems");
        }
    }

    private static List<String> withDisk(Path mounted) {
        return List.of("unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs '" + mounted + "' && exec \"$@\"", "sh");
    }

    /** In place of one of the two TaskManagers. */
    private void assertRefused(Map<String, String> environment, List<String> by, String sentence) throws Exception {
        cluster.taskManagers().get(0).destroyForcibly().waitFor();
        cluster.awaitExactly(1);
        Process machine = cluster.startTaskManager(environment, by);
        cluster.await(2);
        Finished refused = batch(1);
        assertThat(refused.err()).contains("the TaskManager on ", sentence);
        assertThat(refused.err().lines().filter(line -> line.startsWith("saccade: ")))
                .hasSize(1);
        assertThat(place.path("out").toFile().list()).noneMatch(name -> name.startsWith("seed-"));
        machine.destroyForcibly().waitFor();
        cluster.awaitExactly(1);
        cluster.startTaskManager();
    }

    /** This installation with another version of the core, as far as links reach. */
    private Path otherVersion() throws IOException {
        Path home = place.path("other");
        for (String name : List.of("bin", "lib")) Files.createDirectories(home.resolve(name));
        link(Build.home().resolve("lib"), home.resolve("lib"));
        for (String name : List.of("plugins", "commands", "pipelines")) {
            Files.createSymbolicLink(home.resolve(name), Build.home().resolve(name));
        }
        Files.copy(Build.home().resolve("bin/saccade"), home.resolve("bin/saccade"));
        Path core = home.resolve("lib/framework-core-" + Build.VERSION + ".jar");
        Files.delete(core);
        Files.copy(Build.home().resolve("lib").resolve(core.getFileName()), core);
        int changed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--update", "--file", core.toString(), "--module-version", "99");
        assertThat(changed).isZero();
        return home;
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> jars = Files.list(from)) {
            for (Path jar :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.createSymbolicLink(to.resolve(jar.getFileName()), jar);
            }
        }
    }

    @Test
    void aClusterThatForbidsSubmissionIsServedByFlinksClient(@TempDir Path folder) throws Exception {
        place = new Workplace(folder);
        place.file("lake.yaml", LAKE);
        try (FlinkMachines machines = FlinkMachines.start(place.path("cluster"), false)) {
            cluster = machines;
            cluster.await(2);
            Finished forbidden = batch(1);
            assertThat(forbidden.err()).contains("forbids submission over HTTP (web.submit.enable: false)");
            String line = forbidden
                    .err()
                    .lines()
                    .filter(text -> text.startsWith("  flink run "))
                    .findFirst()
                    .orElseThrow();
            cluster.client(line.strip().substring("flink ".length()));
            Finished watched = batch(0);
            assertThat(watched.err()).containsAnyOf("watching the batch that runs already", "nothing to do");
            assertThat(place.path("out/seed-4/q.npy")).exists();
        }
    }
}
