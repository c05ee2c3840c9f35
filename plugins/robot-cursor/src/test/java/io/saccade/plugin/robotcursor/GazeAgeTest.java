package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Time stamps of cameras, which are the clock's, and of films, which are their own; here in milliseconds. */
class GazeAgeTest {
    private static final long UP_FOR_AN_HOUR = 3_600_000;

    private final GazeAge age = new GazeAge();

    private long age(long stamp, long now) {
        return age.ofNanos(stamp * 1_000_000, now * 1_000_000) / 1_000_000;
    }

    @Test
    void believesTheStampsOfALiveSource() {
        assertThat(age(1000, 1030)).isEqualTo(30);
        assertThat(age(1100, 1120)).isEqualTo(20);
        assertThat(age(1200, 1900)).isEqualTo(700);
        assertThat(age(1300, 61_300)).isEqualTo(60_000);
    }

    @Test
    void neverTakesALiveSourceThatIsAlwaysLateForFresh() {
        assertThat(age(1000, 1600)).isEqualTo(600);
        assertThat(age(1600, 2200)).isEqualTo(600);
    }

    @Test
    void countsFromTheFreshestSampleOfAFilm() {
        assertThat(age(0, UP_FOR_AN_HOUR)).isZero();
        assertThat(age(40, UP_FOR_AN_HOUR + 10)).isZero(); // processed faster than playback
        assertThat(age(80, UP_FOR_AN_HOUR + 90)).isEqualTo(40);
    }

    @Test
    void countsWhereTheClockRunsBelowNothing() {
        assertThat(age(1000, -UP_FOR_AN_HOUR)).isZero();
        assertThat(age(1040, -UP_FOR_AN_HOUR + 70)).isEqualTo(30);
    }

    @Test
    void beginsAnewWithAFilmPlayedAgain() {
        age(1000, UP_FOR_AN_HOUR);
        assertThat(age(0, UP_FOR_AN_HOUR + 33)).isZero();
        assertThat(age(33, UP_FOR_AN_HOUR + 100)).isEqualTo(34);
    }
}
