package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.RunReport.Counts;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source of 60 frames per second feeds a model that takes 100 ms: the report accounts for every sample. */
class AccountingTest {
    private static final String SLOW = """
            capture: { type: demo-face, with: { live: true, fps: 60, seconds: %d, width: 80, height: 64 } }
            models: [{ type: scripted-gaze, with: { takes: 100ms }, queue: { when-full: %s } }]
            actuators: [{ type: virtual-cursor }]
            recorders: [{ type: trace, with: { file: trace.jsonl } }]
            """;

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        ScriptedGaze.into(place.path("plugins"));
    }

    @Test
    void theNewestSampleWinsAndTheOthersAreCounted() {
        RunReport report = run(3, "drop-oldest");

        Counts queue = report.queue("models");
        assertThat(queue.of("offered")).isEqualTo(report.samples()).isGreaterThan(100);
        assertThat(queue.of("dropped")).isGreaterThan(75);
        assertThat(report.stage("scripted-gaze").of("in")).isBetween(20L, 32L);
        assertThat(report.endToEndMicros("p95")).isBetween(100_000L, 150_000L);
    }

    @Test
    void nothingIsDroppedWhereTheSourceWaits() {
        RunReport report = run(2, "block");

        assertThat(report.queue("models").of("dropped")).isZero();
        assertThat(report.stage("scripted-gaze").of("in")).isEqualTo(report.samples());
        assertThat(place.trace("trace.jsonl")).hasSize((int) report.samples());
    }

    private RunReport run(int seconds, String whenFull) {
        Finished finished = place.pipeline(SLOW.formatted(seconds, whenFull))
                .with("--plugins", "plugins", "--stages")
                .run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
        assertThat(finished.err())
                .as("a line for each stage")
                .containsPattern("(?m)^scripted-gaze +\\d+ in +\\d+ out +[0-9.]+/s +\\d+ % busy  queue \\d+/\\d+");
        RunReport report = place.report();
        assertExact(report.queue("models"), report.stage("scripted-gaze"));
        assertExact(report.queue("virtual-cursor"), report.stage("virtual-cursor"));
        assertExact(report.queue("trace"), report.stage("trace"));
        assertThat(report.queue("trace").of("offered"))
                .isEqualTo(report.stage("scripted-gaze").of("out"));
        assertThat(place.trace("trace.jsonl"))
                .hasSize((int) report.stage("trace").of("out"));
        return report;
    }

    private static void assertExact(Counts queue, Counts stage) {
        assertThat(queue.of("offered")).isEqualTo(queue.of("taken") + queue.of("dropped"));
        assertThat(stage.of("in"))
                .isEqualTo(queue.of("taken"))
                .isEqualTo(stage.of("passed")
                        + stage.of("out")
                        + stage.of("refused")
                        + stage.of("failed")
                        + stage.of("dropped"));
    }
}
