package io.saccade.plugin.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.testkit.JavaProgram;
import io.saccade.testkit.XServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses real presses and keys on a real X server, in windows of other programs. */
class InputHookTest {
    private static final String LISTENS = "listens, and left 0 files";

    @TempDir
    Path temporary;

    @Test
    void hearsEachButtonWhereItWasPressed() throws Exception {
        try (XServer server = XServer.start(1280, 720);
                JavaProgram program = start(server.display(), List.of())) {
            assertThat(program.next()).isEqualTo(LISTENS);
            server.xdotool("mousemove", "100", "200", "click", "1", "mousemove", "1279", "719", "click", "2");
            server.xdotool("mousemove", "0", "0", "click", "3", "click", "4", "click", "1");

            assertThat(List.of(program.next(), program.next(), program.next(), program.next()))
                    .containsExactly("left 100.0 200.0", "middle 1279.0 719.0", "right 0.0 0.0", "left 0.0 0.0");
        }
    }

    @Test
    void countsInThePixelsOfScaledScreens() throws Exception {
        try (XServer server = XServer.start(1280, 720);
                JavaProgram program = start(server.display(), List.of("-Dsun.java2d.uiScale=2"))) {
            assertThat(program.next()).isEqualTo(LISTENS);
            server.xdotool("mousemove", "100", "201", "click", "1");

            assertThat(program.next()).isEqualTo("left 50.0 100.5");
        }
    }

    @Test
    void hearsTheKeysItListensToAndNoOthers() throws Exception {
        List<String> keys = new ArrayList<>(List.of("escape", "pause", "scroll-lock", "print-screen", "insert"));
        keys.addAll(List.of("home", "end", "page-up", "page-down", "context-menu", "f1", "f10", "f11", "f12"));
        String[] names = {
            "Escape",
            "Pause",
            "Scroll_Lock",
            "Print",
            "Insert",
            "Home",
            "End",
            "Prior",
            "Next",
            "Menu",
            "F1",
            "F10",
            "F11",
            "F12"
        };
        try (XServer server = XServer.start(640, 480);
                JavaProgram program = start(server.display(), List.of(), keys.toArray(String[]::new))) {
            assertThat(program.next()).isEqualTo(LISTENS);
            server.xdotool("key", "a", "key", "F2", "key", "Return");
            for (int i = 0; i < names.length; i++) {
                server.xdotool("key", names[i]);
                assertThat(program.next()).isEqualTo(keys.get(i));
            }
        }
    }

    @Test
    void listensAgainAfterEverybodyLeft() throws Exception {
        try (XServer server = XServer.start(640, 480);
                JavaProgram program = start(server.display(), List.of(), "f9")) {
            for (int round = 0; round < 3; round++) {
                assertThat(program.next()).isEqualTo(LISTENS);
                server.xdotool("key", "F9", "mousemove", "1", "2", "click", "1");
                assertThat(List.of(program.next(), program.next())).containsExactly("f9", "left 1.0 2.0");
                program.tell("be deaf");
                assertThat(program.next()).isEqualTo("is deaf");
                server.xdotool("key", "F9", "click", "1");
                program.tell(round < 2 ? "again" : "leave");
            }
            assertThat(program.await()).isEmpty();
        }
    }

    @Test
    void saysWhyItHearsNothing() throws Exception {
        assertThat(sentence("", "f1")).startsWith("DISPLAY is not set, so there is no X server that reports presses.");
        assertThat(sentence(":98765", "f1")).startsWith("No X server answers at DISPLAY ':98765'.");
        try (XServer server = XServer.start("-extension", "RECORD")) {
            assertThat(sentence(server.display(), "f1")).startsWith("The X server has no RECORD extension");
        }
    }

    private String sentence(String display, String key) throws Exception {
        try (JavaProgram program = start(display, List.of(), key)) {
            String sentence = program.next();
            assertThat(program.await()).isEmpty();
            return sentence;
        }
    }

    /** Starts with its own temporary folder, to check which files remain. */
    private JavaProgram start(String display, List<String> options, String... keys) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-Djava.io.tmpdir=" + temporary);
        return JavaProgram.start(display, all, HookProgram.class, keys);
    }
}
