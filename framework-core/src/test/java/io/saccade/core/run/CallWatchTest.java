package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.report.RunObserver;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stages that don't return in time, measured with the test's own clock. */
class CallWatchTest {
    private final Journal journal = new Journal(new RunObserver() {});
    private final AtomicLong now = new AtomicLong();
    private final CallWatch watch =
            new CallWatch(journal, now::get, Duration.ofSeconds(5).toNanos());
    private final StageCall call = watch.of("film");

    @AfterEach
    void close() {
        watch.close();
    }

    private void pass(double seconds) {
        watch.glance();
        now.addAndGet(Math.round(seconds * 1e9));
        watch.glance();
    }

    @Test
    void namesACallOnceAndAgainWhenItAnswers() {
        call.enter("record");
        pass(4.9);
        assertThat(journal.problems()).isEmpty();
        pass(.1);
        pass(1);
        assertThat(journal.problems()).containsExactly("film: record() has not answered for 5.0 s");
        assertThat(watch.underWay()).containsExactly("'film' in record()");
        pass(1.2);
        call.leave();
        watch.glance();
        assertThat(journal.problems())
                .containsExactly("film: record() has not answered for 5.0 s", "film: record() answered after 7.2 s");
        assertThat(watch.underWay()).isEmpty();
    }

    @Test
    void manyShortCallsAndTheTimeBetweenThemAreNoWait() {
        for (int i = 0; i < 10; i++) {
            call.enter("record");
            pass(3);
            call.leave();
            pass(30);
        }
        assertThat(journal.problems()).isEmpty();
    }

    @Test
    void waitingForAPersonOrADeviceDoesNotCount() {
        call.enter("process");
        call.pause();
        pass(60);
        call.goOn();
        pass(4);
        assertThat(journal.problems()).isEmpty();
        pass(1);
        assertThat(journal.problems()).hasSize(1);
    }

    @Test
    void aStageMaySayThatItTakesLonger() {
        call.mayTake(Duration.ofMinutes(1).toNanos());
        call.enter("step");
        pass(59);
        assertThat(journal.problems()).isEmpty();
        pass(1);
        assertThat(journal.problems()).containsExactly("film: step() has not answered for 60.0 s");
    }

    @Test
    void aStageThatIsAlwaysSlowIsToldLessAndLess() {
        for (int i = 0; i < 20; i++) {
            call.enter("process");
            pass(6);
            call.leave();
            watch.glance();
        }
        assertThat(journal.problems()).hasSize(2);
    }

    @Test
    void knowsWhoseThreadItIs() {
        call.enter("finish");
        assertThat(watch.stageOn(Thread.currentThread())).hasValue("'film' in finish()");
        assertThat(watch.stageOn(new Thread())).isEmpty();
    }
}
