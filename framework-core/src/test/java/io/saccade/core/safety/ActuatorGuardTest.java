package io.saccade.core.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.KeyWatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Actuators other than a pointer are kept under control too. */
class ActuatorGuardTest {
    private final List<String> problems = new ArrayList<>();
    private final Keyboard keyboard = new Keyboard();
    private long nanos = Long.MAX_VALUE - 1000; // the clock may overflow
    private int endings;

    private ActuatorGuard guard(double rate, boolean dryRun) {
        Safety safety = new Safety(60, rate, true, Optional.of("escape"));
        return new ActuatorGuard(safety, dryRun, () -> nanos, problems::add, () -> endings++);
    }

    @Test
    void aDryRunPermitsNothingAndSaysSoOnce() {
        ActuatorGuard guard = guard(60, true);
        guard.watchKey(Optional.of(keyboard));

        assertThat(List.of(guard.permits(), guard.permits())).containsOnly(false);
        assertThat(problems).containsExactly("dry run: the stage was not called");
        assertThat(keyboard.pressed).isNull();
    }

    @Test
    void theKillKeyEndsAllActionsAndTheRun() throws Exception {
        ActuatorGuard guard = guard(1000, false);
        guard.watchKey(Optional.of(keyboard));
        assertThat(guard.permits()).isTrue();
        keyboard.pressed.run();
        keyboard.pressed.run(); // pressed twice in a hurry
        pass(1000);

        assertThat(guard.permits()).isFalse();
        assertThat(endings).isEqualTo(1);
        assertThat(problems)
                .containsExactly(
                        "the kill key 'escape' was pressed: the stage was not called again, and the run ended");
        guard.close();
        guard.close();
        assertThat(keyboard.closings).isEqualTo(1);
    }

    @Test
    void aMachineWithoutAKeyboardToWatchIsToldOf() {
        guard(60, false).watchKey(Optional.empty());
        guard(60, false).watchKey(Optional.of((key, pressed) -> {
            throw new UnsupportedOperationException("There is no display.");
        }));

        assertThat(problems)
                .containsExactly(
                        "the kill key 'escape' can't be watched, so use Ctrl-C to end the run: No plugin can watch"
                                + " the keyboard.",
                        "the kill key 'escape' can't be watched, so use Ctrl-C to end the run: There is no display.");
    }

    @Test
    void aKeyThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> guard(60, false).watchKey(Optional.of((key, pressed) -> {
                    throw new IllegalArgumentException("no such key");
                })))
                .hasMessage("no such key");
    }

    @Test
    void whatComesFasterThanTheLimitIsHeldBackAndToldOnce() {
        ActuatorGuard guard = guard(10, false);
        int acted = 0;
        for (int i = 0; i < 1000; i++) { // one second
            if (guard.permits()) acted++;
            pass(1);
        }

        assertThat(acted).isBetween(10, 11);
        assertThat(problems)
                .containsExactly(
                        "the stage got more samples than safety.max-actions-per-second permits (10.0): the surplus"
                                + " was dropped and counts as refused");
    }

    @Test
    void aCameraAsFastAsTheLimitLosesNothingThoughItIsUneven() {
        ActuatorGuard guard = guard(50, false);
        for (int i = 0; i < 200; i++) {
            assertThat(guard.permits()).as("sample %d", i).isTrue();
            pass(i % 2 == 0 ? 14 : 26);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aRestEarnsNoBurst() {
        ActuatorGuard guard = guard(10, false);
        assertThat(guard.permits()).isTrue();
        pass(60_000);

        assertThat(List.of(guard.permits(), guard.permits())).containsExactly(true, false);
    }

    private void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static final class Keyboard implements KeyWatcher {
        private Runnable pressed;
        private int closings;

        @Override
        public AutoCloseable watch(String key, Runnable callback) {
            pressed = callback;
            return () -> closings++;
        }
    }
}
