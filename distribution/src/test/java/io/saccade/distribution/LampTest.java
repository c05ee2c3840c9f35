package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the actuator of the plugin guide from its page, and runs it against a socket that acts as the lamp. */
class LampTest {
    private static final Pattern CODE =
            Pattern.compile("```java\n(public final class LampFactory .*?)```", Pattern.DOTALL);

    @TempDir
    static Path plugins;

    private ServerSocket lamp;
    private Workplace place;

    @BeforeAll
    static void plugin() throws IOException {
        Matcher code = CODE.matcher(Files.readString(Build.projectRoot().resolve("docs/writing-a-plugin.md")));
        assertThat(code.find()).isTrue();
        PluginJar.module("example.lamp")
                .stage(
                        "LampFactory",
                        "import java.io.*;\nimport java.net.Socket;\nimport java.nio.charset.StandardCharsets;\n"
                                + code.group(1))
                .writeTo(plugins.resolve("lamp.jar"));
    }

    @BeforeEach
    void lamp(@TempDir Path folder) throws IOException {
        lamp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        place = new Workplace(folder);
    }

    @AfterEach
    void close() throws IOException {
        lamp.close();
    }

    private SaccadeProcess run(int seconds, String safety, String... options) {
        return place.pipeline(
                        """
                        capture: { type: demo-face, with: { seconds: %d, live: true, seed: 3, width: 160, height: 120 } }
                        actuators:
                          - type: lamp
                            reads: { gaze: target }
                            with: { host: "%s", port: %d }
                        safety: %s
                        """.formatted(seconds, lamp.getInetAddress().getHostAddress(), lamp.getLocalPort(), safety))
                .with("--plugins", plugins.toString())
                .with(options);
    }

    private List<String> told() throws IOException {
        try (Socket connection = lamp.accept()) {
            return reader(connection).lines().toList();
        }
    }

    private static BufferedReader reader(Socket connection) throws IOException {
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void isLitWhereTheUserLooksRightAndOffAtTheEnd() throws IOException {
        Finished run = run(6, "{ kill-key: escape }").run();

        assertThat(run).as(run.toString()).returns(0, Finished::exit);
        assertThat(told()).contains("ON").endsWith("OFF");
        assertThat(place.report().plugins())
                .containsOnly(entry("example.lamp", "1.0.0"), entry("io.saccade.plugin.demo", Build.VERSION));
        assertThat(place.report().problems())
                .filteredOn(told -> told.contains("kill key")) // a busy machine adds a notice about frames
                .singleElement()
                .asString()
                .startsWith("lamp: the kill key 'escape' can't be watched, so use Ctrl-C to end the run: DISPLAY is"
                        + " not set");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "long.tests",
            matches = "true",
            disabledReason = "the core has a test of it in its own module")
    void staysOffInADryRun() throws IOException {
        Finished run = run(2, "{}", "--dry-run").run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(told()).containsExactly("OFF");
        assertThat(place.report().problems()).containsExactly("lamp: dry run: the stage was not called");
    }

    @Test
    void theKillKeySwitchesItOffAndEndsTheRun() throws Exception {
        try (XServer server = XServer.start();
                Running run = run(600, "{ kill-key: f9 }").on(server.display()).start();
                Socket connection = lamp.accept();
                BufferedReader told = reader(connection)) {
            assertThat(told.readLine()).isEqualTo("ON");
            server.key("F9");

            assertThat(run.await()).returns(0, Finished::exit);
            assertThat(told.lines().reduce((earlier, later) -> later)).contains("OFF");
            assertThat(place.report().problems())
                    .filteredOn(notice -> notice.contains("kill key")) // a busy machine adds that the brake held back
                    .containsExactly("lamp: the kill key 'f9' was pressed: the stage was not called again, and the"
                            + " run ended");
        }
    }
}
