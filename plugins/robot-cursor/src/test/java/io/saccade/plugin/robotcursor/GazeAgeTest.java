package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Time stamps of cameras, which are the clock's, and of films, which are their own; here in milliseconds. */
class GazeAgeTest {
    private static final long UP_FOR_AN_HOUR = 3_600_000;

    private long now;

    private GazeAge age(boolean live) {
        return new GazeAge(live, () -> now * 1_000_000);
    }

    private long of(GazeAge age, long stamp, long when) {
        now = when;
        return age.ofNanos(stamp * 1_000_000) / 1_000_000;
    }

    @Test
    void believesTheStampsOfALiveSource() {
        GazeAge age = age(true);
        assertThat(of(age, 1000, 1030)).isEqualTo(30);
        assertThat(of(age, 1100, 1120)).isEqualTo(20);
        assertThat(of(age, 1200, 1900)).isEqualTo(700);
        assertThat(of(age, 1300, 61_300)).isEqualTo(60_000);
    }

    @Test
    void neverTakesALiveSourceThatIsAlwaysLateForFresh() {
        GazeAge age = age(true);
        assertThat(of(age, 1000, 13_000)).isEqualTo(12_000);
        assertThat(of(age, 13_000, 25_000)).isEqualTo(12_000);
    }

    @Test
    void countsFromTheFreshestSampleOfAFilm() {
        GazeAge age = age(false);
        assertThat(of(age, 0, UP_FOR_AN_HOUR)).isZero();
        assertThat(of(age, 40, UP_FOR_AN_HOUR + 10)).isZero(); // processed faster than playback
        assertThat(of(age, 80, UP_FOR_AN_HOUR + 90)).isEqualTo(40);
    }

    @Test
    void countsAFilmsAgesAlsoOnAMachineThatWasJustStarted() {
        GazeAge age = age(false);
        assertThat(of(age, 1000, 1600)).isZero(); // by chance, the film's stamps are close to the clock
        assertThat(of(age, 1040, 1670)).isEqualTo(30);
    }

    @Test
    void countsWhereTheClockRunsBelowNothing() {
        GazeAge age = age(false);
        assertThat(of(age, 1000, -UP_FOR_AN_HOUR)).isZero();
        assertThat(of(age, 1040, -UP_FOR_AN_HOUR + 70)).isEqualTo(30);
    }

    @Test
    void beginsAnewWithAFilmPlayedAgain() {
        GazeAge age = age(false);
        of(age, 1000, UP_FOR_AN_HOUR);
        assertThat(of(age, 0, UP_FOR_AN_HOUR + 33)).isZero();
        assertThat(of(age, 33, UP_FOR_AN_HOUR + 100)).isEqualTo(34);
    }
}
