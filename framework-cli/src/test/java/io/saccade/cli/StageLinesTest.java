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

    @Test
    void eachRoadHasItsQueueBeforeTheModels() {
        List<StageSnapshot> stages = List.of(
                stage("a/gaze", "model", 1, 1, 0, false),
                stage("b/gaze", "model", 1, 1, 0, false),
                stage("b/smooth", "model", 1, 1, 0, false));
        List<QueueSnapshot> queues =
                List.of(new QueueSnapshot("a/models", 4, 1, 1, 0, 0), new QueueSnapshot("b/models", 4, 3, 3, 0, 0));

        List<String> told = lines.of(snapshot(1, 2, 1, stages, queues));

        assertThat(told.get(0)).endsWith("queue 1/4");
        assertThat(told.get(1)).endsWith("queue 3/4");
        assertThat(told.get(2)).endsWith("busy");
    }

    private static RunSnapshot snapshot(int step, int seconds, long in) {
        return snapshot(
                step,
                seconds,
                in,
                List.of(
                        stage("eyes", "capture", in, in, 0, false),
                        stage("onnx-gaze", "model", in, in - 1, 0, false),
                        stage("film", "recorder", in, in, 2, true)),
                List.of(new QueueSnapshot("models", 4, 1, in + 8, in, 7), new QueueSnapshot("film", 4, 0, in, in, 0)));
    }

    private static RunSnapshot snapshot(
            int step, int seconds, long in, List<StageSnapshot> stages, List<QueueSnapshot> queues) {
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
                stages,
                queues,
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static StageSnapshot stage(String name, String role, long in, long out, long failed, boolean paused) {
        return new StageSnapshot(
                name, name, role, in, 0, out, 0, failed, 0, in - out, 0.5, NONE, NONE, paused, Optional.empty());
    }
}
