package io.saccade.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.work.Kind.Next;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows an attempt, with two retries. */
class KindTest {
    @ParameterizedTest
    @CsvSource({
        "DONE, 1, COMMIT",
        "INPUT, 1, SET_ASIDE",
        "PIPELINE, 1, STOP",
        "FAILED, 1, RETRY",
        "FAILED, 2, RETRY",
        "FAILED, 3, SET_ASIDE",
        "CRASHED, 1, RETRY_ALONE",
        "CRASHED, 3, SET_ASIDE",
        "STALLED, 2, RETRY_ALONE",
        "STALLED, 3, SET_ASIDE",
        "TIMED_OUT, 2, RETRY_ALONE",
        "TIMED_OUT, 3, SET_ASIDE"
    })
    void isFollowedBy(Kind kind, int attempts, Next next) {
        assertThat(kind.next(attempts, 2)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"DONE, false", "INPUT, false", "FAILED, true", "CRASHED, true", "STALLED, true"})
    void aWorkerThatFailedIsReplaced(Kind kind, boolean replaced) {
        assertThat(kind.endsWorker()).isEqualTo(replaced);
    }
}
