package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Gaze edits a text in l3afpad, a text editor of many desktops: every kind of click of the panel, and its menus. */
@EnabledIfSystemProperty(
        named = "long.tests",
        matches = "true",
        disabledReason = "needs a text editor, and shows with it what PanelTest shows with a window of its own")
@Isolated("a person's reactions are timed")
class TextEditorTest {
    private static final String EDITOR = "l3afpad";
    private static final int LINES = 100;
    private static final int SAMPLES_A_LOOK = 24; // 0.8 s
    private static final List<String> KEYS =
            List.of("click", "double", "right", "drag", "scroll up", "scroll down", "recentre", "pause");

    @Test
    void gazeSelectsCutsAndScrolls(@TempDir Path folder) throws Exception {
        assumeTrue(Programs.isInstalled(EDITOR), EDITOR + " is not installed; left out");
        Workplace place = new Workplace(folder);
        ScriptedGaze.into(place.path("plugins"));
        Path text = folder.resolve("notes.txt");
        Files.writeString(text, text());
        List<String> looks = List.of(
                key("double"),
                at(640, 300),
                key("right"),
                at(640, 300),
                at(640, 300), // the menu takes a while to open
                cut(640, 300),
                key("drag"),
                at(400, 200),
                at(400, 250),
                key("right"),
                at(640, 225),
                at(640, 225),
                cut(640, 225),
                key("scroll down"),
                key("double"),
                at(640, 300),
                key("right"),
                at(640, 300),
                cut(640, 300),
                at(640, 600));

        try (XServer server = XServer.start()) {
            Process editor = open(server, text);
            try {
                Finished run = gaze(place, looks).on(server.display()).run();
                assertThat(run.exit()).as(run.toString()).isZero();
                server.key("ctrl+s");
                Waiting.until("the text is saved", () -> !Files.readString(text).equals(text()));
            } finally {
                editor.destroyForcibly().waitFor();
            }
        }
        check(Files.readAllLines(text));
    }

    private static void check(List<String> lines) {
        List<Integer> empty = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).isEmpty())
                .boxed()
                .toList();
        assertThat(empty).as("words cut after a double click, in %s", lines).hasSize(2);
        assertThat(lines.size()).as("lines without those cut after a drag").isBetween(LINES - 5, LINES - 1);
        int first = number(lines.get(empty.get(0) - 1)) + 1;
        int second = number(lines.get(empty.get(1) - 1)) + 1;
        assertThat(second - first)
                .as("lines scrolled between two looks at one place")
                .isGreaterThan(15);
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring("line".length(), "line".length() + 3));
    }

    /** Each line is one long word, so that a double click anywhere selects the whole line. */
    private static String text() {
        return IntStream.range(0, LINES)
                .mapToObj(i -> "line%03d".formatted(i).repeat(18) + "\n")
                .collect(Collectors.joining());
    }

    /** Without a window manager nobody else gives the window its size and the focus. */
    private static Process open(XServer server, Path text) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(EDITOR, text.toString()).inheritIO();
        builder.environment().put("DISPLAY", server.display());
        builder.environment().put("GTK_THEME", "Adwaita");
        Process editor = builder.start();
        Waiting.until("the editor is open", () -> server.hasWindow("notes.txt"));
        server.fillScreen("notes.txt");
        return editor;
    }

    private static String key(String name) {
        return "0.02 " + (KEYS.indexOf(name) + .5) / KEYS.size();
    }

    private static String at(int x, int y) {
        return (double) x / (XServer.WIDTH - 1) + " " + (double) y / (XServer.HEIGHT - 1);
    }

    /** The first item of the menu that a right click opens. */
    private static String cut(int x, int y) {
        return at(x + 55, y + 17);
    }

    private static SaccadeProcess gaze(Workplace place, List<String> looks) {
        int frames = looks.size() * SAMPLES_A_LOOK;
        return place.pipeline("""
                        capture: { type: demo-face, with: { live: true, seconds: %s, width: 160, height: 120 } }
                        models: [{ type: scripted-gaze, with: { places: %s, samples: %d, error: 0.02 } }]
                        actuators:
                          - type: robot-cursor
                            with: { click: dwell, panel: true, dwell-time: 300ms, dwell-radius: 30 }
                        """.formatted(frames / 30., looks, SAMPLES_A_LOOK))
                .with("--plugins", "plugins");
    }
}
