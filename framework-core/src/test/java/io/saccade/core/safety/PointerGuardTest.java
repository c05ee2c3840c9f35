package io.saccade.core.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.core.report.GuardState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointerGuardTest {
    private final GuardBench bench = new GuardBench();

    @Test
    void firstMoveIsDeliveredAtOnce() {
        bench.guard().move(10, 20);

        assertThat(bench.raw.calls).containsExactly("move 10 20");
    }

    @Test
    void dryRunTouchesNothing() {
        PointerGuard guard = bench.guard(new Safety(50, 60, true, Optional.empty()), true);

        guard.move(10, 20);
        guard.press("left");
        guard.release("left");
        guard.scroll(1);
        assertThat(guard.acts()).isFalse();
        bench.pass(100);
        guard.close();

        assertThat(bench.raw.calls).isEmpty();
        assertThat(guard.state()).isEqualTo(GuardState.DRY_RUN);
        assertThat(guard.position()).isEqualTo(new Point(500, 500));
    }

    @Test
    void theKillKeyEndsAllMotion() {
        PointerGuard guard = bench.guard(new Safety(50, 60, true, Optional.of("f12")), false);

        guard.press("left");
        bench.raw.pressKey("f12");
        bench.raw.pressKey("f12");
        guard.move(10, 20);
        bench.pass(100);
        guard.close();

        assertThat(bench.raw.calls).containsExactly("press left", "release left");
        assertThat(guard.state()).isEqualTo(GuardState.KILL_KEY);
        assertThat(bench.problems)
                .containsExactly("the kill key 'f12' was pressed: the pointer was not moved for the rest of the run");
    }

    @Test
    void aPausedPointerNeitherMovesNorPresses() {
        PointerGuard guard = bench.guard();
        guard.move(10, 20);
        guard.press("left");
        guard.move(30, 40); // waits for the next tick

        guard.pause(true);
        guard.move(50, 60);
        guard.press("right");
        bench.pass(100);

        assertThat(bench.raw.calls).containsExactly("move 10 20", "press left", "release left");
        assertThat(guard.state()).isEqualTo(GuardState.PAUSED);
    }

    @Test
    void afterAPauseThePointerGoesOn() {
        PointerGuard guard = bench.guard();
        guard.pause(true);
        guard.move(10, 20);

        guard.pause(false);
        bench.pass(100);
        guard.move(50, 60);

        assertThat(bench.raw.calls).containsExactly("move 50 60");
        assertThat(guard.state()).isEqualTo(GuardState.ACTS);
    }

    @Test
    void theKillKeyEndsAlsoAPause() {
        PointerGuard guard = bench.guard(new Safety(50, 60, true, Optional.of("f12")), false);
        guard.pause(true);
        bench.raw.pressKey("f12");

        guard.pause(false);
        guard.move(10, 20);

        assertThat(bench.raw.calls).isEmpty();
        assertThat(guard.state()).isEqualTo(GuardState.KILL_KEY);
    }

    @Test
    void aDryRunWatchesNoKeys() {
        bench.guard(new Safety(50, 60, true, Optional.of("f12")), true);

        assertThat(bench.raw.watchesKeys()).isFalse();
    }

    @Test
    void movesAreLimitedAndTheNewestWins() {
        PointerGuard guard = bench.guard();

        for (int x = 100; x < 200; x++) {
            guard.move(x, 7);
            bench.pass(1);
        }

        assertThat(bench.raw.calls).hasSizeBetween(5, 6).startsWith("move 100 7");
        bench.pass(GuardBench.TICK_MILLIS);
        assertThat(bench.raw.calls).hasSizeLessThanOrEqualTo(6).endsWith("move 199 7");
    }

    @Test
    void waitingTargetIsDeliveredByATick() {
        PointerGuard guard = bench.guard();

        guard.move(10, 20);
        guard.move(30, 40);
        assertThat(bench.raw.calls).containsExactly("move 10 20");

        bench.pass(2 * GuardBench.TICK_MILLIS);
        assertThat(bench.raw.calls).containsExactly("move 10 20", "move 30 40");
    }

    @Test
    void waitingTargetIsDeliveredOnClosing() {
        PointerGuard guard = bench.guard();

        guard.move(10, 20);
        guard.move(30, 40);
        guard.move(50, 60);
        guard.close();

        assertThat(bench.raw.calls).containsExactly("move 10 20", "move 50 60");
    }

    @Test
    void nothingHappensAfterClosing() {
        PointerGuard guard = bench.guard();

        guard.close();
        guard.close();
        guard.move(10, 20);
        guard.press("left");
        bench.pass(100);

        assertThat(bench.raw.calls).isEmpty();
        assertThat(bench.ticking).isFalse();
    }

    @Test
    void targetsAreClampedIntoTheDesktop() {
        bench.raw.desktop = Optional.of(new Region(-1000, 10, 3000, 500));
        PointerGuard guard = bench.guard();

        guard.move(Integer.MAX_VALUE, Integer.MIN_VALUE);
        bench.pass(GuardBench.TICK_MILLIS);
        guard.move(Integer.MIN_VALUE, Integer.MAX_VALUE);

        assertThat(bench.raw.calls).containsExactly("move 1999 10", "move -1000 509");
    }

    @Test
    void desktopOfUnknownSizeStillBeginsAtZero() {
        bench.raw.desktop = Optional.empty();

        bench.guard().move(-5, 70);

        assertThat(bench.raw.calls).containsExactly("move 0 70");
    }

    @Test
    void buttonsAreReleasedOnClosingWhateverHappens() {
        PointerGuard guard = bench.guard();
        guard.press("left");
        guard.press("stuck");
        guard.press("right");
        guard.press("right");
        guard.release("left");

        assertThatThrownBy(guard::close).isInstanceOf(IllegalStateException.class);

        assertThat(bench.raw.calls)
                .containsExactly(
                        "press left", "press stuck", "press right", "release left", "release stuck", "release right");
    }

    @Test
    void buttonThatThePersonHoldsIsNotReleased() {
        bench.guard().release("left");

        assertThat(bench.raw.calls).isEmpty();
    }

    @Test
    void clickComesAfterTheNewestMove() {
        PointerGuard guard = bench.guard();

        guard.move(10, 20);
        guard.move(30, 40);
        guard.press("left");

        assertThat(bench.raw.calls).containsExactly("move 10 20", "move 30 40", "press left");
    }

    @Test
    void pointerThatFailsBetweenCallsFailsTheStageOnce() {
        PointerGuard guard = bench.guard();
        IllegalStateException gone = new IllegalStateException("the display is gone");
        guard.press("left");
        bench.raw.broken = Optional.of(gone);

        bench.pass(200);
        assertThat(bench.failures).containsExactly(gone);

        assertThatThrownBy(guard::close).isSameAs(gone);
        assertThat(bench.raw.calls).containsExactly("press left", "release left");
    }

    @Test
    void pointerThatFailsInACallFailsThatCall() {
        PointerGuard guard = bench.guard();
        bench.raw.broken = Optional.of(new IllegalStateException("the display is gone"));

        assertThatThrownBy(() -> guard.move(1, 2)).hasMessage("the display is gone");
    }
}
