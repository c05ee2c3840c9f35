package io.saccade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.pool.BatchProgress.State;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the user reads while a batch runs. */
class ProgressPrinterTest {
    @Test
    void aLineHasCountsTimeLeftAndNames() {
        State state = new State(
                1000,
                400,
                3,
                0.412,
                96.14,
                3.84,
                Duration.ofSeconds(30),
                Optional.of(Duration.ofSeconds(48)),
                List.of("a.mp4", "talks/b.mp4"));
        assertThat(ProgressPrinter.line(state))
                .isEqualTo("403 of 1,000 items (41 %), 3 set aside, 3.8 s of film a second, 0:48 left: a.mp4,"
                        + " talks/b.mp4");
    }

    @Test
    void aRateOrATimeThatIsNotKnownIsNotShown() {
        State starting = new State(7, 0, 0, 0, 0, 0, Duration.ofSeconds(1), Optional.empty(), List.of("a.mp4"));
        assertThat(ProgressPrinter.line(starting)).isEqualTo("0 of 7 items (0 %): a.mp4");
        State seeds = new State(7, 1, 0, 0.1, 25, 0, Duration.ofSeconds(3), Optional.empty(), List.of());
        assertThat(ProgressPrinter.line(seeds)).isEqualTo("1 of 7 items (10 %), 25.0 samples a second");
    }

    @Test
    void quietPrintsNothing() {
        StringWriter text = new StringWriter();
        try (ProgressPrinter printer = new ProgressPrinter(new PrintWriter(text), true)) {
            printer.line("set aside a.mp4: empty");
        }
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void longTimesHaveHours() {
        assertThat(ProgressPrinter.text(Duration.ofSeconds(59))).isEqualTo("0:59");
        assertThat(ProgressPrinter.text(Duration.ofSeconds(3 * 3600 + 61))).isEqualTo("3:01:01");
    }
}
