package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs ended by signals. No other test runs at the same time, since what a killed film lacks is measured in seconds. */
@Isolated
class SignalsTest {
    private static final String LONG_FACE =
            "capture.source={type: demo-face, with: {seconds: 600, width: 320, height: 240}}";
    private static final String LIVE = """
            capture: { type: demo-face, with: { seconds: 600, live: true, width: 320, height: 240 } }
            recorders:
              - { type: video, with: { file: film.mp4 } }
              - { type: trace, with: { file: trace.jsonl } }
            """;

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalFinishesTheRecordings(String signal) throws Exception {
        SaccadeProcess eyes = place.eyes("--set", LONG_FACE, "--report", "report.json");
        // a shell that runs the tests in the background makes its children ignore Ctrl-C
        if (Programs.works("env", "--default-signal=INT", "true")) eyes.by("env", "--default-signal=INT");
        try (Running run = eyes.start()) {
            awaitLines(run, "out/eyes.jsonl", 30);
            long sentNanos = System.nanoTime();
            run.signal(signal);
            Finished finished = run.await();

            assertThat(finished.exit()).as(finished.toString()).isEqualTo(130);
            assertThat(Duration.ofNanos(System.nanoTime() - sentNanos)).isLessThan(Duration.ofSeconds(5));
            assertThat(finished.err()).contains("made out/eyes.mp4", "interrupted: ");
        }
        RunReport report = place.report();
        assertThat(report.outcome()).isEqualTo("interrupted");
        assertThat(report.outputs()).hasSize(2);
        assertThat(place.trace("out/eyes.jsonl")).hasSize((int) report.samples());
        assertThat(Film.decode(place.path("out/eyes.mp4")).frames()).isEqualTo((int) report.samples());
    }

    @Test
    void aFilmKilledAtAnyMomentPlaysUpToTheLastSecond() throws Exception {
        int kills = Boolean.getBoolean("long.tests") ? 10 : 2;
        for (int i = 0; i < kills; i++) {
            int lines = 45 + 37 * i % 120;
            long killedNanos;
            try (Running run = place.pipeline(LIVE).with("--overwrite").start()) {
                awaitLines(run, "trace.jsonl", lines);
                killedNanos = System.nanoTime();
                run.signal("KILL");
                assertThat(run.await().exit()).isEqualTo(128 + 9);
            }
            List<Long> times = place.trace("trace.jsonl").stream()
                    .map(line -> line.get("timestampNanos").getAsLong())
                    .toList();
            // Processes of one machine usually share this clock; if they don't, the test is skipped.
            assumeTrue(times.get(times.size() - 1) <= killedNanos + 1_000_000_000L && times.get(0) > 0);
            double lived = (killedNanos - times.get(0)) / 1e9;
            assertThat(Film.decode(place.path("film.mp4")).seconds())
                    .as("seconds filmed of %.2f lived", lived)
                    .isBetween(lived - 1, lived + 1);
        }
    }

    private void awaitLines(Running run, String trace, int lines) throws Exception {
        Path file = place.path(trace);
        Waiting.until(trace + " has " + lines + " lines", () -> {
            if (!run.isAlive()) throw new AssertionError(run.await().toString());
            if (!Files.exists(file)) return false;
            try (var read = Files.lines(file)) {
                return read.count() >= lines;
            }
        });
    }
}
