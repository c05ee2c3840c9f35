package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Startup and exit of whole processes, also of several at the same time. */
class ProcessLifeTest {
    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("tmp"));
        model = TinyModel.negating(folder.resolve("tiny.onnx"), TinyModel.FLOAT, 1, 2);
    }

    @Test
    void startsTogetherFromAnEmptyCacheAndLeavesNothingBehind() throws Exception {
        List<Process> processes = List.of(start("once"), start("once"), start("once"));
        for (Process process : processes) {
            String output = output(process);
            assertThat(process.waitFor()).as(output).isZero();
        }
        assertThat(list(folder.resolve("tmp"))).isEmpty();
        assertThat(list(folder.resolve("cache"))).hasSize(1); // telemetry would store a database there
        assertThat(list(folder.resolve("cache/saccade"))).hasSize(2).anyMatch(name -> name.endsWith(".lock"));
    }

    @Test
    void worksWithoutACache() throws Exception {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        Process process = start("once");
        assertThat(output(process)).contains("unpacked at each start");
        assertThat(process.waitFor()).isZero();
        assertThat(list(folder.resolve("tmp"))).isEmpty();
    }

    /** The loader's own message about such a file system gives no remedy. */
    @Test
    void namesBothFoldersWhereNeitherMayRunFiles() throws Exception {
        List<String> namespace = List.of("unshare", "--map-root-user", "--mount", "sh", "-c");
        String mount = "mount -t tmpfs -o noexec none '" + folder.resolve("tmp") + "' && mkdir -p '"
                + folder.resolve("cache") + "' && mount -t tmpfs -o noexec none '" + folder.resolve("cache") + "'";
        assumeTrue(works(namespace, mount), "no mounts of a user's own here");

        Process process = start(List.of(namespace, List.of(mount + " && exec \"$0\" \"$@\"")), "once");
        assertThat(output(process))
                .contains("the native libraries of ONNX Runtime must be unpacked to a folder and loaded from it")
                .contains(folder.resolve("tmp") + " is on a file system that is mounted noexec")
                .contains(folder.resolve("cache/saccade") + " is on a file system that is mounted noexec")
                .contains("name another folder");
        assertThat(process.waitFor()).isNotZero();
    }

    private static boolean works(List<String> namespace, String command) throws Exception {
        List<String> whole = new ArrayList<>(namespace);
        whole.add(command);
        return new ProcessBuilder(whole).start().waitFor() == 0;
    }

    @Test
    void survivesALongCommandLine() throws Exception {
        Process process = start("once", "-Dlong=" + "x".repeat(10_000));
        assertThat(process.waitFor()).as(output(process)).isZero();
    }

    @Test
    void goesOnComputingWhileTheProcessEnds() throws Exception {
        Process process = start("exit");
        assertThat(output(process)).contains("still right at the end");
        assertThat(process.waitFor()).isEqualTo(OnnxProcess.EXIT);
    }

    private Process start(String how, String... options) throws IOException {
        return start(List.of(), how, options);
    }

    /** @param by a program that starts it */
    private Process start(List<List<String>> by, String how, String... options) throws IOException {
        String path = String.join(
                File.pathSeparator,
                System.getProperty("basedir") + "/target/test-classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                path,
                OnnxProcess.class.getName(),
                how,
                model.toString()));
        command.addAll(1, List.of(options));
        command.addAll(0, by.stream().flatMap(List::stream).toList());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(Path::toString).toList();
        }
    }
}
