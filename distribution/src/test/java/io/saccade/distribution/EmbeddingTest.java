package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saccade embedded in another program. */
class EmbeddingTest {
    /** The libraries that only the command line requires. */
    private static final Pattern COMMAND_LINE = Pattern.compile(
            "(framework-cli|picocli|logback-.*|progressbar|jline.*|slf4j-jdk-platform-logging)-[0-9].*");

    @Test
    void aProgramNeedsNoneOfTheCommandLinesLibraries() throws IOException {
        List<String> modules = ModuleFinder.of(Build.home().resolve("lib")).findAll().stream()
                .filter(module -> COMMAND_LINE
                        .matcher(Path.of(module.location().orElseThrow())
                                .getFileName()
                                .toString())
                        .matches())
                .map(module -> module.descriptor().name())
                .toList();

        assertThat(modules)
                .contains("io.saccade.cli", "info.picocli", "me.tongfei.progressbar")
                .contains("ch.qos.logback.classic", "ch.qos.logback.core");
        assertThat(engine())
                .contains("framework-core-" + Build.VERSION + ".jar", "framework-api-" + Build.VERSION + ".jar");
    }

    @Test
    void aProgramRunsPausesAndStopsPipelines(@TempDir Path folder) throws IOException {
        Workplace place = new Workplace(folder);
        place.file(
                "p.yaml",
                "capture: { type: demo-face, with: { seconds: 1, width: 160, height: 120 } }\n"
                        + "recorders: [{ type: trace, with: { file: p.jsonl } }]\n");
        String told = Programs.run(embedding(EmbeddingProgram.class, folder));

        assertThat(told.lines())
                .contains("live: DONE true", "left out: true", "eyes: DONE true", "from a file: DONE true")
                .contains("problem: wrong: capture.type: there is no capture 'demo-fase'. Did you mean 'demo-face'"
                        + " (of the plugin io.saccade.plugin.demo)?");
        assertThat(place.trace("eyes.jsonl")).hasSize(20);
        assertThat(place.trace("p.jsonl")).hasSize(30);
    }

    @Test
    void aProgramOpensAWindowBetweenRunsWithoutOne(@TempDir Path folder) throws Exception {
        try (XServer server = XServer.start()) {
            ProcessBuilder builder = new ProcessBuilder(embedding(WindowProgram.class, folder))
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DISPLAY", server.display());
            Process program = builder.start();
            try (BufferedReader output = program.inputReader()) {
                assertThat(output.readLine()).isEqualTo("before: DONE ");
                assertThat(output.readLine()).isEqualTo("window: started");
                Waiting.until("the window is there", () -> server.hasWindow(WindowProgram.TITLE));
                server.closeWindow(WindowProgram.TITLE);
                assertThat(output.lines().filter(line -> line.contains(": DONE")))
                        .containsExactly("window: DONE ", "after: DONE ");
            } finally {
                program.destroyForcibly();
            }
        }
    }

    @Test
    void withADeadDisplayAProgramRunsWhatNeedsNoWindow(@TempDir Path folder) throws Exception {
        try (ServerSocket dead = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuse(dead));
            refusing.start();
            ProcessBuilder builder =
                    new ProcessBuilder(embedding(WindowProgram.class, folder)).redirectErrorStream(true);
            builder.environment().put("DISPLAY", "localhost:" + (dead.getLocalPort() - 6000));
            Process program = builder.start();
            try (BufferedReader output = program.inputReader()) {
                assertThat(output.lines().collect(Collectors.joining("\n")))
                        .contains("before: DONE ")
                        .contains("no display was found, and preview opens a window. The X server at DISPLAY")
                        .contains("refuses Java's windows");
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private static void refuse(ServerSocket server) {
        try {
            while (true) server.accept().close();
        } catch (IOException closed) {
            // the test is over
        }
    }

    static String[] embedding(Class<?> program, Path folder) throws IOException {
        return Programs.java(
                "--module-path",
                engine(),
                "--add-modules",
                "io.saccade.core,java.se",
                "--enable-native-access=io.saccade.core",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-cp",
                Path.of(System.getProperty("basedir"), "target/test-classes").toString(),
                program.getName(),
                Build.home().toString(),
                folder.toString());
    }

    /** The module path of an engine without a command line: the core and what it requires. */
    private static String engine() throws IOException {
        try (Stream<Path> libraries = Files.list(Build.home().resolve("lib"))) {
            return libraries
                    .filter(file -> file.toString().endsWith(".jar"))
                    .filter(jar ->
                            !COMMAND_LINE.matcher(jar.getFileName().toString()).matches())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    @Test
    void theClassPathIsRefusedWithTheRemedy(@TempDir Path folder) {
        assertThatThrownBy(() -> Programs.run(Programs.java(
                        "-cp",
                        Path.of(System.getProperty("basedir"), "target/test-classes") + ":" + Build.home() + "/lib/*",
                        EmbeddingProgram.class.getName(),
                        Build.home().toString(),
                        folder.toString())))
                .hasMessageContaining("Saccade is on the class path, but its plugins need the module path")
                .hasMessageContaining("--module-path LIB --add-modules io.saccade.core");
    }

    @Test
    void aFolderWithoutPluginsIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> Programs.run(Programs.java(
                        "--module-path",
                        Build.home().resolve("lib").toString(),
                        "--add-modules",
                        "io.saccade.core",
                        "-cp",
                        Path.of(System.getProperty("basedir"), "target/test-classes")
                                .toString(),
                        EmbeddingProgram.class.getName(),
                        empty.toString(),
                        empty.toString())))
                .hasMessageContaining("there are no plugins in " + empty);
    }
}
