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
                Duration.ofSeconds(30),
                Optional.of(Duration.ofSeconds(48)),
                List.of("a.mp4", "talks/b.mp4"));
        assertThat(ProgressPrinter.line(state))
                .isEqualTo("403 of 1,000 items (41 %), 3 set aside, 96.1 samples a second, 0:48 left: a.mp4,"
                        + " talks/b.mp4");
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
