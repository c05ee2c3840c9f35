package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import io.saccade.distribution.XServer.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The user keeps control of the real pointer. */
class PointerSafetyTest {
    private static final Place START = new Place(XServer.WIDTH / 2, XServer.HEIGHT / 2);
    /** All places are different, and none is near a corner. */
    private static final String AROUND = "[0.3 0.3, 0.7 0.3, 0.7 0.7, 0.3 0.7]";

    /** A tenth of a second is promised; other programs of a busy machine may take the processor for longer. */
    private static final Duration AT_ONCE = Duration.ofMillis(Boolean.getBoolean("long.tests") ? 100 : 1000);

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        ScriptedGaze.into(place.path("plugins"));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "long.tests",
            matches = "true",
            disabledReason = "watches for three seconds what another test sees for one")
    void aHandInTheCornerEndsAllMotion() throws Exception {
        try (XServer server = XServer.start();
                Running run = gaze(600, AROUND, 2, "").on(server.display()).start()) {
            awaitMotion(server, run);
            server.hand(0, 0);
            Set<Place> seen = watch(server, Duration.ofSeconds(3));
            run.signal("TERM");

            assertThat(seen).containsExactly(new Place(0, 0));
            assertThat(run.await()).returns(130, Finished::exit);
            assertThat(place.report().problems())
                    .singleElement()
                    .asString()
                    .startsWith("robot-cursor: the pointer was moved into a corner of the screen by hand");
        }
    }

    @Test
    void theKillKeyEndsAllMotion() throws Exception {
        try (XServer server = XServer.start();
                Running run = gaze(600, AROUND, 1, "safety: { kill-key: escape }\n")
                        .on(server.display())
                        .start()) {
            awaitMotion(server, run);
            assertThat(stopped(server, () -> server.key("Escape"))).isLessThan(AT_ONCE);
            server.key("Escape"); // a second press, as by a hasty user
            run.signal("TERM");

            assertThat(run.await()).returns(130, Finished::exit);
            assertThat(place.report().problems())
                    .containsExactly("robot-cursor: the kill key 'escape' was pressed: the pointer was not moved for"
                            + " the rest of the run");
        }
    }

    @Test
    void aHandStopsItAtOnceAndTheCornerToo() throws Exception {
        try (XServer server = XServer.start();
                Running run = gaze(600, AROUND, 1, "").on(server.display()).start()) {
            awaitMotion(server, run);
            assertThat(stopped(server, () -> server.hand(111, 222))).isLessThan(AT_ONCE);
            awaitMotion(server, run);
            assertThat(stopped(server, () -> server.hand(XServer.WIDTH - 1, 0))).isLessThan(AT_ONCE);
            run.signal("TERM");
            assertThat(run.await()).returns(130, Finished::exit);
            assertThat(place.report().problems())
                    .singleElement()
                    .asString()
                    .startsWith("robot-cursor: the pointer was moved into a corner of the screen by hand");
        }
    }

    @Test
    void aKeyThatCantBeWatchedIsToldBefore() throws Exception {
        try (XServer server = XServer.start()) {
            place.file("p.yaml", pipeline(1, AROUND, 1, "safety: { kill-key: escpae }\n"));
            SaccadeProcess check =
                    place.saccade("check", "p.yaml", "--plugins", "plugins").on(server.display());
            assertThat(check.run()).returns(2, Finished::exit).satisfies(told -> assertThat(told.err())
                    .contains("the kill key can't be watched: 'escpae' is no key that can be listened to. Did you mean"
                            + " 'escape'? Or disable it: safety.kill-key=none")
                    .contains("1 problem; nothing was opened"));
            assertThat(check.with("--set", "safety.kill-key=none").run()).returns(0, Finished::exit);
        }
    }

    @Test
    void aHandOnTheMouseWinsForTwoSeconds() throws Exception {
        try (XServer server = XServer.start();
                Running run = gaze(600, AROUND, 2, "").on(server.display()).start()) {
            awaitMotion(server, run);
            Place byHand = new Place(111, 222);
            server.hand(byHand.x(), byHand.y());
            long heldNanos = System.nanoTime();
            Waiting.until(
                    "gaze moves the pointer again", () -> !server.pointer().equals(byHand));

            // Two seconds from the last move by hand that the program has seen, and the hand stays for 0.2 s.
            assertThat(Duration.ofNanos(System.nanoTime() - heldNanos))
                    .isBetween(Duration.ofMillis(1700), Duration.ofSeconds(8));
            awaitMotion(server, run);
            run.signal("TERM");
            assertThat(run.await()).returns(130, Finished::exit);
            assertThat(place.report().problems()).isEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "long.tests",
            matches = "true",
            disabledReason = "the guard has a test of it in its own module")
    void gazeItselfMayReachACorner() throws Exception {
        String corners = "[0 0, 1 0, 1 1, 0 1, 0.25 0.75]";
        try (XServer server = XServer.start()) {
            Finished run = gaze(2, corners, 12, "").on(server.display()).run(); // the last of 60 samples ends a round

            assertThat(run.exit()).as(run.toString()).isZero();
            assertThat(place.report().problems()).isEmpty();
            assertThat(server.pointer()).isEqualTo(Place.of(0.25, 0.75));
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "long.tests",
            matches = "true",
            disabledReason = "the actuator has a test of it in its own module")
    void gazeThatIsNoPlaceOrFarAwayStaysOnTheScreen() throws Exception {
        String wild = "[NaN 0.5, 1e300 0.5, 0.5 -1e9, Infinity 0.1, -7 -7, 0.2 NaN, 0.5 0.5]";
        Set<Place> edges = Set.of(Place.of(1, 0.5), Place.of(0.5, 0), Place.of(0, 0));
        try (XServer server = XServer.start();
                Running run = gaze(3, wild, 3, "").on(server.display()).start()) {
            Set<Place> seen = new LinkedHashSet<>();
            while (run.isAlive()) seen.add(server.pointer());

            assertThat(run.await()).returns(0, Finished::exit);
            assertThat(seen).contains(START).containsAll(edges).hasSize(1 + edges.size());
            assertThat(place.report().problems()).isEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "long.tests",
            matches = "true",
            disabledReason = "the guard has a test of it in its own module")
    void movesAreLimitedToTheirRate() throws Exception {
        try (XServer server = XServer.start();
                Running run = gaze(3, AROUND, 1, "safety: { max-moves-per-second: 5 }\n")
                        .on(server.display())
                        .start()) {
            List<Place> changes = new ArrayList<>(List.of(START));
            while (run.isAlive()) {
                Place now = server.pointer();
                if (!now.equals(changes.get(changes.size() - 1))) changes.add(now);
            }
            assertThat(run.await()).returns(0, Finished::exit);
            assertThat(changes).hasSizeBetween(8, 1 + 3 * 5 + 2); // plus the start, and the latest move at the end
        }
    }

    @Test
    void aDryRunNeverMovesIt() throws Exception {
        try (XServer server = XServer.start();
                Running run = gaze(2, AROUND, 1, "")
                        .with("--dry-run")
                        .on(server.display())
                        .start()) {
            Set<Place> seen = new LinkedHashSet<>();
            while (run.isAlive()) seen.add(server.pointer());

            assertThat(run.await()).returns(0, Finished::exit);
            assertThat(seen).containsExactly(START);
            assertThat(place.report().stage("robot-cursor").of("out")).isPositive();
        }
    }

    /** A live source whose gaze moves from place to place, with the given number of samples (30 per second) at each. */
    private SaccadeProcess gaze(int seconds, String places, int samples, String safety) {
        return place.pipeline(pipeline(seconds, places, samples, safety)).with("--plugins", "plugins");
    }

    private static String pipeline(int seconds, String places, int samples, String safety) {
        return """
                capture: { type: demo-face, with: { live: true, seconds: %d, width: 160, height: 120 } }
                models: [{ type: scripted-gaze, with: { places: %s, samples: %d } }]
                actuators: [{ type: robot-cursor }]
                %s""".formatted(seconds, places, samples, safety);
    }

    private static void awaitMotion(XServer server, Running run) throws Exception {
        Place before = server.pointer();
        Waiting.until("the pointer moves", () -> {
            if (!run.isAlive()) throw new AssertionError(run.await().toString());
            return !server.pointer().equals(before);
        });
    }

    /** How long the pointer still moves after the action. */
    private static Duration stopped(XServer server, Runnable done) throws IOException {
        done.run();
        return server.motion(Duration.ofMillis(1500)); // before, it moved at least 15 times per second
    }

    private static Set<Place> watch(XServer server, Duration length) throws IOException {
        Set<Place> seen = new LinkedHashSet<>();
        for (long end = System.nanoTime() + length.toNanos(); System.nanoTime() < end; ) seen.add(server.pointer());
        return seen;
    }
}
