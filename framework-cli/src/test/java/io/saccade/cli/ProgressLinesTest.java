package io.saccade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Progress;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    @Test
    void oneRoadHasOneLine() {
        assertThat(ProgressLines.of(snapshot("film", State.RUNNING, new Progress(50, 200), List.of())))
                .containsExactly("50 of 200 (25 %), 5.0 a second, 0:30 left");
    }

    @Test
    void eachOfSeveralRoadsHasItsLine() {
        RunSnapshot steer = snapshot("steer", State.RUNNING, new Progress(300, -1), List.of());
        RunSnapshot train = snapshot("train-it", State.ENDED, new Progress(0, -1), List.of());

        assertThat(ProgressLines.of(snapshot("live", State.RUNNING, new Progress(300, -1), List.of(steer, train))))
                .containsExactly("steer    300 done, 30.0 a second", "train-it ended, 0 done, 0.0 a second");
    }

    private static RunSnapshot snapshot(String name, State state, Progress progress, List<RunSnapshot> roads) {
        return new RunSnapshot(
                name,
                state,
                1,
                1,
                Duration.ofSeconds(10),
                progress.done(),
                5,
                progress,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                roads);
    }
}
