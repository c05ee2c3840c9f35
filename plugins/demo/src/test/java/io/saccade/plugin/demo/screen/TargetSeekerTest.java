package io.saccade.plugin.demo.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.plugin.demo.screen.TargetSeeker.Posture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The person finds what it sees, late and inaccurately, and corrects the pointer by leaning. */
class TargetSeekerTest {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final double FRAME = 1 / 30.;
    private static final Point FAR = new Point(1500, 800);

    private Sight sight = target(new Point(960, 540), new Point(960, 540));
    private double seconds;

    private static Sight target(Point target, Point pointer) {
        return new Sight(Optional.of(target), 24, pointer, Optional.empty());
    }

    private TargetSeeker seeker(boolean leans) {
        return new TargetSeeker(() -> sight, WIDTH, HEIGHT, leans, 5);
    }

    private Posture watch(TargetSeeker seeker, double length) {
        Posture last = seeker.at(seconds);
        for (double end = seconds + length; seconds < end; seconds += FRAME) {
            seeker.see(seconds);
            last = seeker.at(seconds);
        }
        return last;
    }

    private static double distance(Posture posture, Point place) {
        return Math.hypot(posture.gazeX() * WIDTH - place.x(), posture.gazeY() * HEIGHT - place.y());
    }

    @Test
    void looksThereAQuarterOfASecondAfterItIsShown() {
        TargetSeeker seeker = seeker(false);
        watch(seeker, 2);
        sight = target(FAR, new Point(960, 540));
        assertThat(distance(watch(seeker, .2), FAR)).isGreaterThan(300);
        assertThat(distance(watch(seeker, .3), FAR)).isLessThan(500).isPositive();
    }

    @Test
    void looksAwayFromWhatLeaningDoesNotReach() {
        TargetSeeker seeker = seeker(true);
        sight = target(FAR, new Point(100, 800));
        assertThat(distance(watch(seeker, .7), FAR)).isLessThan(400);
        assertThat(distance(watch(seeker, .7), FAR)).isGreaterThan(500);
        assertThat(distance(watch(seeker, .7), FAR)).isLessThan(400);
    }

    @Test
    void looksAreAsFarOffAsThoseOfANetworkOnRealClicks() {
        TargetSeeker seeker = seeker(false);
        double sum = 0;
        int looks = 300;
        for (int look = 0; look < looks; look++) {
            Point place = new Point(400 + look % 2 * 1000, 500);
            sight = target(place, place);
            watch(seeker, .5);
            sum += distance(seeker.at(seconds), place);
        }
        assertThat(sum / looks).isBetween(105., 145.); // with the unrest
    }

    @Test
    void leansUntilThePointerIsOnTheTarget() {
        TargetSeeker seeker = seeker(true);
        watch(seeker, 1);
        sight = target(FAR, new Point(FAR.x() - 100, FAR.y() + 80));
        Posture leaning = watch(seeker, 1.5);
        assertThat(leaning.rightCm()).isNegative(); // to the person's right, which is left in the picture
        assertThat(leaning.downCm()).isNegative();
        sight = target(FAR, FAR);
        Posture stays = watch(seeker, 1.5);
        Posture later = watch(seeker, 1);
        assertThat(later.rightCm()).isEqualTo(stays.rightCm());
    }

    @Test
    void aPersonThatSitsStillNeverLeans() {
        TargetSeeker seeker = seeker(false);
        sight = target(FAR, new Point(FAR.x() - 100, FAR.y() + 80));
        Posture posture = watch(seeker, 3);
        assertThat(posture.rightCm()).isZero();
        assertThat(posture.downCm()).isZero();
    }

    @Test
    void looksBesideAMagnifierWithoutTheTarget() {
        TargetSeeker seeker = seeker(false);
        watch(seeker, 1);
        sight = new Sight(Optional.empty(), 0, FAR, Optional.of(new Region(400, 0, 1520, 1080)));
        Posture beside = watch(seeker, 1);
        assertThat(distance(beside, new Point(200, 540))).isLessThan(700);
        assertThat(beside.gazeX() * WIDTH).isLessThan(900);
    }
}
