package io.saccade.core.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Region;
import io.saccade.core.report.GuardState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user's mouse takes precedence, and a corner stops all moves. */
class HandOnPointerTest {
    private final GuardBench bench = new GuardBench();

    @Test
    void handSuspendsMovesForTwoSecondsAfterItsLastMovement() {
        PointerGuard guard = bench.guard();
        guard.move(10, 20);
        bench.raw.byHand(300, 300);
        bench.pass(1000);
        bench.raw.byHand(310, 300);
        bench.pass(20);
        guard.move(30, 40);

        bench.pass(1960);
        assertThat(bench.raw.calls).containsExactly("move 10 20");
        assertThat(guard.state()).isEqualTo(GuardState.HAND);

        bench.pass(60);
        assertThat(guard.state()).isEqualTo(GuardState.ACTS);
        assertThat(bench.raw.calls).containsExactly("move 10 20", "move 30 40");
        assertThat(bench.problems).isEmpty();
    }

    @Test
    void handIsSeenBeforeAMoveEvenBetweenTicks() {
        PointerGuard guard = bench.guard();
        guard.move(10, 20);
        bench.pass(19);
        bench.pass(1);
        bench.raw.byHand(300, 300);

        guard.move(30, 40);

        assertThat(bench.raw.calls).containsExactly("move 10 20");
    }

    @Test
    void aHandEndsADrag() {
        PointerGuard guard = bench.guard();
        guard.move(10, 20);
        guard.press("left");
        bench.raw.byHand(300, 300);
        bench.pass(20);

        assertThat(bench.raw.calls).containsExactly("move 10 20", "press left", "release left");
    }

    @Test
    void twoPixelsAreNoHand() {
        PointerGuard guard = bench.guard();
        guard.move(100, 100);
        bench.raw.byHand(102, 98);
        bench.pass(20);

        guard.move(30, 40);

        assertThat(bench.raw.calls).endsWith("move 30 40");
    }

    @Test
    void slowHandAddsUp() {
        PointerGuard guard = bench.guard();
        guard.move(100, 100);
        for (int x = 101; x < 110; x++) {
            bench.raw.byHand(x, 100);
            bench.pass(20);
        }

        guard.move(30, 40);

        assertThat(bench.raw.calls).containsExactly("move 100 100");
    }

    @Test
    void nothingIsPressedUnderAHand() {
        PointerGuard guard = bench.guard();
        bench.raw.byHand(300, 300);

        guard.press("left");

        assertThat(bench.raw.calls).isEmpty();
    }

    @Test
    void nothingIsScrolledUnderAHand() {
        PointerGuard guard = bench.guard();
        guard.scroll(3);
        bench.raw.byHand(300, 300);
        guard.scroll(-2);

        assertThat(bench.raw.calls).containsExactly("scroll 3");
    }

    @Test
    void doesNotActWhileAHandIsOnTheMouse() {
        PointerGuard guard = bench.guard();
        assertThat(guard.acts()).isTrue();
        bench.raw.byHand(300, 300);
        assertThat(guard.acts()).as("noticed between ticks").isFalse();
        bench.pass(2020);
        assertThat(guard.acts()).isTrue();
        bench.raw.byHand(0, 0);
        assertThat(guard.acts()).isFalse();
        bench.raw.byHand(300, 300);
        bench.pass(5000);
        assertThat(guard.acts()).as("a corner ends all motion").isFalse();
    }

    @Test
    void handKeepsThePointerOnClosing() {
        PointerGuard guard = bench.guard();
        bench.raw.byHand(300, 300);
        guard.move(10, 20);

        guard.close();

        assertThat(bench.raw.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1919, 0", "0, 1079", "1918, 1078"})
    void cornerReachedByHandEndsAllMotionWithin100Ms(double x, double y) {
        PointerGuard guard = bench.guard();
        guard.move(10, 20);
        guard.press("left");
        bench.raw.byHand(x, y);

        bench.pass(99);
        bench.raw.byHand(600, 600);
        for (int i = 0; i < 100; i++) {
            guard.move(i, i);
            guard.press("right");
            bench.pass(100);
        }
        guard.close();

        assertThat(bench.raw.calls).containsExactly("move 10 20", "press left", "release left");
        assertThat(bench.problems).singleElement().asString().contains("corner", "by hand", "fail-safe-corner: false");
        assertThat(bench.ticking).isFalse();
    }

    @Test
    void cornerReachedInSmallStepsCounts() {
        bench.guard();
        for (double place : new double[] {5, 4, 3, 2, 1, 0}) {
            bench.raw.byHand(place, place);
            bench.pass(20);
        }

        assertThat(bench.problems).hasSize(1);
    }

    @Test
    void gazeInACornerIsNoHand() {
        PointerGuard guard = bench.guard();
        guard.move(-50, -50);
        bench.pass(500);
        guard.move(5000, 5000);
        bench.pass(500);
        guard.move(30, 40);

        assertThat(bench.raw.calls).containsExactly("move 0 0", "move 1919 1079", "move 30 40");
        assertThat(bench.problems).isEmpty();
    }

    @Test
    void gazeBeyondADesktopOfUnknownSizeIsNoHand() {
        bench.raw.desktop = Optional.empty();
        PointerGuard guard = bench.guard();
        guard.move(5000, 5000);
        bench.pass(500);
        guard.move(-50, -50);
        bench.pass(500);

        assertThat(bench.raw.calls).containsExactly("move 5000 5000", "move 0 0");
        assertThat(bench.problems).isEmpty();
    }

    @Test
    void pointerThatRestsInACornerAtTheStartIsNoHand() {
        bench.raw.byHand(0, 0);
        PointerGuard guard = bench.guard();
        bench.pass(500);

        guard.move(30, 40);

        assertThat(bench.raw.calls).containsExactly("move 30 40");
        assertThat(bench.problems).isEmpty();
    }

    @Test
    void cornersLieWhereTheDesktopEnds() {
        bench.raw.desktop = Optional.of(new Region(-1920, 0, 3840, 1080));
        PointerGuard guard = bench.guard();

        bench.raw.byHand(0, 0);
        bench.pass(100);
        assertThat(bench.problems).isEmpty();

        bench.raw.byHand(-1920, 0);
        bench.pass(100);
        assertThat(bench.problems).hasSize(1);
        assertThat(guard.state()).isEqualTo(GuardState.CORNER);
    }

    @Test
    void desktopOfUnknownSizeHasOneCorner() {
        bench.raw.desktop = Optional.empty();
        bench.guard();

        bench.raw.byHand(1919, 0);
        bench.pass(100);
        assertThat(bench.problems).isEmpty();

        bench.raw.byHand(0, 0);
        bench.pass(100);
        assertThat(bench.problems).hasSize(1);
    }

    @Test
    void failSafeCanBeSwitchedOff() {
        PointerGuard guard = bench.guard(new Safety(50, 60, false, Optional.empty()), false);
        bench.raw.byHand(0, 0);
        bench.pass(2100);

        guard.move(30, 40);

        assertThat(bench.raw.calls).containsExactly("move 30 40");
        assertThat(bench.problems).isEmpty();
    }
}
