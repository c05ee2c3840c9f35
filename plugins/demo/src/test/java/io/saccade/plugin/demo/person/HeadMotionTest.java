package io.saccade.plugin.demo.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadMotionTest {
    private static final double SECONDS = 600;
    private static final double TREMOR = Math.toRadians(.3);

    private final HeadMotion natural = new HeadMotion(SECONDS, HeadHabit.MOVES, new SplittableRandom(1));
    private final HeadMotion large = new HeadMotion(SECONDS, HeadHabit.SITS_DOWN_ANEW, new SplittableRandom(1));

    private static DoubleStream over(HeadMotion motion, ToDoubleFunction<HeadPlace> coordinate) {
        return IntStream.range(0, (int) (30 * SECONDS))
                .mapToObj(frame -> motion.place(frame / 30.0))
                .mapToDouble(coordinate);
    }

    private static void ranges(HeadMotion motion, ToDoubleFunction<HeadPlace> coordinate, double rest, double reach) {
        assertThat(over(motion, coordinate).max().orElseThrow()).isBetween(rest + .5 * reach, rest + reach);
        assertThat(over(motion, coordinate).min().orElseThrow()).isBetween(rest - reach, rest - .5 * reach);
    }

    @Test
    void usesItsReachAndStaysInIt() {
        ranges(natural, HeadPlace::rightCm, 0, 10);
        ranges(natural, HeadPlace::downCm, 0, 10);
        ranges(natural, HeadPlace::distanceCm, 60, 15);
        ranges(natural, HeadPlace::rollRadians, 0, Math.toRadians(15) + TREMOR);
    }

    @Test
    void movesSlowlyBetweenItsChangesOfPosture() {
        double[] places = over(natural, HeadPlace::rightCm).toArray();
        long fast = IntStream.range(1, places.length)
                .filter(i -> Math.abs(places[i] - places[i - 1]) * 30 > 2) // cm a second
                .count();
        assertThat((double) fast / places.length).isBetween(.01, .1);
    }

    @Test
    void leavesTheFrameWhenSittingDownAnew() {
        long away = over(large, HeadPlace::downCm).filter(down -> down > 20).count();
        assertThat(away / 30.0).as("seconds away in ten minutes").isBetween(5.0, 60.0);
        assertThat(over(natural, HeadPlace::downCm).max().orElseThrow()).isLessThanOrEqualTo(10);
    }

    @Test
    void isTheSameForTheSameSeed() {
        HeadMotion again = new HeadMotion(SECONDS, HeadHabit.MOVES, new SplittableRandom(1));
        assertThat(again.place(123.4)).isEqualTo(natural.place(123.4));
    }

    /** From 10 cm aside, half of the angle to the middle of the screen is the eyes'. */
    @Test
    void turnsTheEyesTowardsTheSameSpot() {
        Person still = new Person(1, 1, SECONDS, false, HeadHabit.STILL, 0);
        Person moving = new Person(1, 1, SECONDS, false, HeadHabit.MOVES, 0);
        for (double time = 1; time < SECONDS; time += 7.3) {
            Pose rest = still.pose(time);
            Pose pose = moving.pose(time);
            double cos = Math.cos(pose.rollRadians());
            double sin = Math.sin(pose.rollRadians());
            double x = 25.4 * pose.gazeX() * cos + 14.3 * pose.gazeY() * sin;
            double y = 14.3 * pose.gazeY() * cos - 25.4 * pose.gazeX() * sin;
            double centimetre = 336 / 22. * pose.scale();
            assertThat(x / pose.scale() - .5 * pose.shiftX() / centimetre).isCloseTo(25.4 * rest.gazeX(), within(1e-9));
            assertThat(y / pose.scale() + .5 * pose.shiftY() / centimetre).isCloseTo(14.3 * rest.gazeY(), within(1e-9));
        }
    }
}
