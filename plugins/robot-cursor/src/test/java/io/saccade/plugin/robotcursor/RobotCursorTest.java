package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Point;
import io.saccade.testkit.JavaProgram;
import io.saccade.testkit.XServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Uses the real pointer of a real X server. Each move is its own process, because Java opens its display once per
 * process.
 */
class RobotCursorTest {
    @Test
    void movesTheRealPointer() throws Exception {
        try (XServer server = XServer.start(1280, 720)) {
            assertThat(run(server.display(), "gaze", "0.1", "0.2", "0.41", "0.77"))
                    .isEmpty();
            assertThat(server.pointer()).isEqualTo(new Point(524, 554)); // 0.41 x 1279 and 0.77 x 719, rounded
        }
    }

    @Test
    void staysOnTheScreen() throws Exception {
        try (XServer server = XServer.start(1280, 720)) {
            run(server.display(), "gaze", "7", "1e9");
            assertThat(server.pointer()).isEqualTo(new Point(1279, 719));
            run(server.display(), "gaze", "0.5", "-3", "NaN", "0.5", "0.5", "Infinity");
            assertThat(server.pointer()).isEqualTo(new Point(640, 0));
        }
    }

    @Test
    void reachesTheEdgesOfScaledScreens() throws Exception {
        try (XServer server = XServer.start(1280, 720)) {
            List<String> dense = List.of("-Dsun.java2d.uiScale=2");
            assertThat(run(server.display(), dense, "gaze", "0.5", "0.25")).isEmpty();
            assertThat(server.pointer()).isEqualTo(new Point(640, 180)); // 639 / 2 and 359 / 4, rounded, times 2
            assertThat(run(server.display(), dense, "gaze", "1", "1")).isEmpty();
            assertThat(server.pointer()).isEqualTo(new Point(1278, 718));
        }
    }

    @Test
    void pressesTheButtonsThereAre() throws Exception {
        try (XServer server = XServer.start(640, 480)) {
            assertThat(run(server.display(), "buttons")).isEqualTo("a button is left, middle or right, not 'fourth'");
        }
    }

    @Test
    void itsOwnPressesAreNoClicksOfTheUser() throws Exception {
        try (XServer server = XServer.start(640, 480);
                JavaProgram program = JavaProgram.start(server.display(), List.of(), RobotProcess.class, "listen")) {
            assertThat(program.next()).isEqualTo("pressed");
            server.xdotool("mousemove", "10", "20", "click", "1", "click", "3");
            assertThat(List.of(program.next(), program.next())).containsExactly("left 10.0 20.0", "right 10.0 20.0");
        }
    }

    @Test
    void countsDownBesideTheRadius() throws Exception {
        // 3 % of the diagonal are 44 pixels; the ring is 36 wide and 6 away; at the right edge it is to the left
        try (XServer server = XServer.start("-screen", "0", "1280x720x24", "-br")) {
            assertThat(run(server.display(), "countdown", "0.5", "0.5")).isEqualTo("690 to 725\nnothing");
            assertThat(run(server.display(), "countdown", "1", "0.5")).isEqualTo("1193 to 1228\nnothing");
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
                    .isEqualTo("there is no screen 3: 'screen' must be 0 to 0 on this desktop, or not set for the"
                            + " primary one");
        }
    }

    @Test
    void saysWhatToDoWithoutADisplay() throws Exception {
        for (String none : List.of("", ":98765")) {
            assertThat(run(none, "gaze", "0.5", "0.5"))
                    .startsWith("the pointer can't be moved here")
                    .endsWith("or use virtual-cursor");
        }
    }

    private static String run(String display, String... arguments) throws IOException, InterruptedException {
        return run(display, List.of(), arguments);
    }

    private static String run(String display, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        try (JavaProgram program = JavaProgram.start(display, options, RobotProcess.class, arguments)) {
            return String.join("\n", program.await());
        }
    }
}
