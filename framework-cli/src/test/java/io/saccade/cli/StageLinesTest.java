package io.saccade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Progress;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.QueueSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import io.saccade.core.report.RunSnapshot.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageLinesTest {
    private static final Latency NONE = new Latency(0, 0, 0, 0, 0);

    private final StageLines lines = new StageLines();

    @Test
    void tellCountsRateLoadAndQueue() {
        assertThat(lines.of(snapshot(1, 2, 60)))
                .containsExactly(
                        "eyes              60 in         60 out     30.0/s   50 % busy",
                        "onnx-gaze         60 in         59 out     30.0/s   50 % busy  queue 1/4 (7 dropped)",
                        "film              60 in         60 out     30.0/s   50 % busy  queue 0/4 2 failed paused");
    }

    @Test
    void rateCountsFromTheSnapshotBefore() {
        lines.of(snapshot(1, 2, 60));

        assertThat(lines.of(snapshot(1, 4, 70)).get(0)).contains(" 70 in", " 5.0/s");
    }

    @Test
    void rateStartsAgainWithTheNextStep() {
        lines.of(snapshot(1, 2, 60));

        assertThat(lines.of(snapshot(2, 1, 10)).get(0)).contains(" 10 in", " 10.0/s");
    }

    private static RunSnapshot snapshot(int step, int seconds, long in) {
        return new RunSnapshot(
                "test",
                State.RUNNING,
                step,
                2,
                Duration.ofSeconds(seconds),
                in,
                30,
                new Progress(in, -1),
                Optional.empty(),
                List.of(
                        stage("eyes", "capture", in, in, 0, false),
                        stage("onnx-gaze", "model", in, in - 1, 0, false),
                        stage("film", "recorder", in, in, 2, true)),
                List.of(new QueueSnapshot("models", 4, 1, in + 8, in, 7), new QueueSnapshot("film", 4, 0, in, in, 0)),
                Map.of(),
                List.of());
    }

    private static StageSnapshot stage(String name, String role, long in, long out, long failed, boolean paused) {
        return new StageSnapshot(name, name, role, in, 0, out, 0, failed, 0, in - out, 0.5, NONE, NONE, paused);
    }
}
