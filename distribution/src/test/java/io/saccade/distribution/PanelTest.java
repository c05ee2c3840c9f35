package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gaze works the keys of the panel, and another program's window gets every kind of click. */
class PanelTest {
    private static final List<String> KEYS =
            List.of("click", "double", "right", "drag", "scroll up", "scroll down", "recentre", "pause");
    private static final String MIDDLE = "0.5 0.5";

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        ScriptedGaze.into(place.path("plugins"));
    }

    @Test
    void eachKindOfClickReachesTheWindow() throws Exception {
        List<String> looks = List.of(
                key("double"),
                MIDDLE,
                key("right"),
                MIDDLE,
                key("drag"),
                "0.3 0.3",
                "0.7 0.7",
                key("scroll down"),
                key("pause"),
                "0.3 0.7",
                key("pause"),
                MIDDLE,
                MIDDLE, // time for what was late
                MIDDLE);
        try (XServer server = XServer.start();
                Presses presses = Presses.on(server)) {
            Finished run = gaze(looks.size() / 2, looks).on(server.display()).run();

            assertThat(run.exit()).as(run.toString()).isZero();
            assertThat(place.report().problems()).isEmpty();
            assertThat(kinds(presses))
                    .containsExactly(
                            "press 1",
                            "release 1",
                            "press 1",
                            "release 1", // double
                            "press 3",
                            "release 3",
                            "press 1",
                            "release 1", // drag
                            "wheel",
                            "wheel",
                            "wheel",
                            "press 1",
                            "release 1");
            List<String> events = presses.events();
            assertThat(events.get(2)).as("the second press of a double click").endsWith(" 2");
            int drag = events.indexOf("wheel 1") - 2;
            assertThat(place(events.get(drag))).isEqualTo(XServer.Place.of(0.3, 0.3));
            assertThat(place(events.get(drag + 1))).isEqualTo(XServer.Place.of(0.7, 0.7));
        }
    }

    @Test
    void theKillKeyLetsGoOfADrag() throws Exception {
        List<String> looks = new ArrayList<>(Collections.nCopies(3, key("drag")));
        looks.addAll(Collections.nCopies(3, MIDDLE));
        for (int i = 0; i < 99; i++) looks.addAll(List.of("0.3 0.3", "0.7 0.7", "0.7 0.3"));
        try (XServer server = XServer.start();
                Presses presses = Presses.on(server);
                Running run = gaze(600, looks, 5).on(server.display()).start()) {
            Waiting.until("it drags", () -> kinds(presses).contains("press 1"));
            server.key("Pause");
            Waiting.until("the button is let go", () -> kinds(presses).contains("release 1"));
            run.signal("TERM");
            assertThat(run.await()).returns(130, Finished::exit);
            assertThat(server.hasWindow("saccade-panel")).isFalse();
        }
    }

    @Test
    void theShippedPipelineSteersAndShowsTheKeys() throws Exception {
        place.write("gaze.onnx", ConstantGaze.answering(.4));
        try (XServer server = XServer.start();
                Running run = place.saccade("run", "hands-free", "--out", "out")
                        .with("--set", "capture.source={type: demo-face, with: {live: true, seconds: 600}}")
                        .with("--set", "onnx-gaze.model=gaze.onnx")
                        .on(server.display())
                        .start()) {
            Waiting.until("the keys are shown", () -> server.hasWindow("saccade-panel") || !run.isAlive());
            Waiting.until(
                    "the pointer follows", () -> server.pointer().isNear(XServer.Place.of(.4, .5)) || !run.isAlive());
            run.signal("TERM");
            Finished finished = run.await();
            assertThat(finished).as(finished.toString()).returns(130, Finished::exit);
        }
    }

    private static String key(String name) {
        return "0.02 " + (KEYS.indexOf(name) + .5) / KEYS.size();
    }

    private static List<String> kinds(Presses presses) {
        return presses.events().stream()
                .map(event -> event.startsWith("wheel") ? "wheel" : event.replaceAll("^(\\S+ \\S+).*", "$1"))
                .toList();
    }

    private static XServer.Place place(String event) {
        String[] parts = event.split(" ");
        return new XServer.Place(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }

    /** Each place is looked at for half a second. */
    private SaccadeProcess gaze(int seconds, List<String> looks) {
        return gaze(seconds, looks, 15);
    }

    private SaccadeProcess gaze(int seconds, List<String> looks, int samples) {
        return place.pipeline("""
                        capture: { type: demo-face, with: { live: true, seconds: %d, width: 160, height: 120 } }
                        models: [{ type: scripted-gaze, with: { places: %s, samples: %d, error: 0.02 } }]
                        actuators:
                          - type: robot-cursor
                            with: { click: dwell, panel: true, dwell-time: 300ms, dwell-radius: 30 }
                        safety: { kill-key: pause }
                        """.formatted(seconds, looks, samples)).with("--plugins", "plugins");
    }
}
