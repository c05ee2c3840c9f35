package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.core.report.Report.Cause;
import io.saccade.core.road.StageFailure;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The cause tells a wrong input, with which the run would fail again, from every other failure. */
class FailureCauseTest {
    @Test
    void isTheInputForAnInvalidInputHoweverItIsWrapped() {
        InvalidInputException empty = new InvalidInputException("a.mp4 is empty (0 bytes)");
        assertThat(FailureCause.of(new StageFailure("film", -1, empty)).input()).isTrue();
        Cause wrapped = FailureCause.of(new StageFailure("film", 3, empty.unchecked()));
        assertThat(wrapped.input()).isTrue();
        assertThat(wrapped.stage()).contains("film");
        assertThat(wrapped.sample()).hasValue(3);
    }

    @Test
    void isNotTheInputForABugOrAMachineFailure() {
        assertThat(FailureCause.of(new StageFailure("film", -1, new IOException("I/O error")))
                        .input())
                .isFalse();
        assertThat(FailureCause.of(new IllegalStateException("bug")).input()).isFalse();
    }
}
