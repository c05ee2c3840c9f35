package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stamps of cameras, which are the clock's, and of films, which are their own. */
class GazeAgeTest {
    private final GazeAge age = new GazeAge();

    @Test
    void countsFromTheFreshestSample() {
        assertThat(age.ofNanos(1000, 1030)).isZero();
        assertThat(age.ofNanos(1100, 1120)).isZero();
        assertThat(age.ofNanos(1200, 1260)).isEqualTo(40);
    }

    @Test
    void followsAFilmThatBeginsAtNothing() {
        assertThat(age.ofNanos(0, 9_000_000)).isZero();
        assertThat(age.ofNanos(40, 9_000_010)).isZero(); // computed faster than it plays
        assertThat(age.ofNanos(80, 9_000_090)).isEqualTo(40);
    }

    @Test
    void beginsAnewWithAFilmPlayedAgain() {
        age.ofNanos(1000, 5000);
        assertThat(age.ofNanos(0, 5033)).isZero();
        assertThat(age.ofNanos(33, 5100)).isEqualTo(34);
    }
}
