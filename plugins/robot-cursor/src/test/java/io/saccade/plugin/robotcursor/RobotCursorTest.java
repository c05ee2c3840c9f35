package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The real pointer of a real X server; Java finds its display once a process, so each move is a process. */
class RobotCursorTest {
    @Test
    void movesTheRealPointer() throws Exception {
        try (XServer server = XServer.start(1280, 720)) {
            assertThat(run(server.display(), "gaze", "0.1", "0.2", "0.41", "0.77"))
                    .isEmpty();
            assertThat(server.pointer()).isEqualTo("524,554"); // 0.41 x 1279 and 0.77 x 719, rounded
        }
    }

    @Test
    void staysOnTheScreen() throws Exception {
        try (XServer server = XServer.start(1280, 720)) {
            run(server.display(), "gaze", "7", "1e9");
            assertThat(server.pointer()).isEqualTo("1279,719");
            run(server.display(), "gaze", "0.5", "-3", "NaN", "0.5", "0.5", "Infinity");
            assertThat(server.pointer()).isEqualTo("640,0");
        }
    }

    @Test
    void pressesTheButtonsThereAre() throws Exception {
        try (XServer server = XServer.start(640, 480)) {
            assertThat(run(server.display(), "buttons")).isEqualTo("a button is left, middle or right, not 'fourth'");
        }
    }

    @Test
    void saysOnceThatMovesDoNotArrive() throws Exception {
        try (XServer server = XServer.start(640, 480)) {
            assertThat(run(server.display(), "drop"))
                    .startsWith("the pointer does not go where it is sent")
                    .hasLineCount(1);
        }
    }

    @Test
    void namesTheScreensThereAre() throws Exception {
        try (XServer server = XServer.start(640, 480)) {
            assertThat(run(server.display(), "screen", "3"))
                    .isEqualTo("there is no screen 3: 'screen' must be 0 to 0 on this desktop, or left out for the"
                            + " primary one");
        }
    }

    @Test
    void saysWhatToDoWithoutADisplay() throws Exception {
        for (String none : List.of("", ":98765")) {
            assertThat(run(none, "gaze", "0.5", "0.5"))
                    .startsWith("the pointer can't be moved here")
                    .endsWith("or take virtual-cursor");
        }
    }

    @Test
    void refusesANegativeScreen() {
        assertThatThrownBy(() -> new RobotCursorSettings(Optional.of(-1))).hasMessage("'screen' must be 0 or more");
    }

    private static String run(String display, String... arguments) throws IOException, InterruptedException {
        String path = String.join(
                File.pathSeparator,
                System.getProperty("basedir") + "/target/test-classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path,
                RobotProcess.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        if (!display.isEmpty()) builder.environment().put("DISPLAY", display);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .filter(line -> line.startsWith(RobotProcess.SAYS))
                .map(line -> line.substring(RobotProcess.SAYS.length()))
                .collect(Collectors.joining("\n"));
    }
}
