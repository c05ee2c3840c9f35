package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import org.junit.jupiter.api.Test;

class MagnifiedTest {
    private static final Region SCREEN = new Region(1280, 100, 1920, 1080);

    @Test
    void leavesWhatIsUnderTheGazeWhereItIs() {
        Magnified place = Magnified.around(2240, 640, SCREEN, 4, 200);

        assertThat(place.shown()).isEqualTo(new Region(2140, 540, 200, 200));
        assertThat(place.window()).isEqualTo(new Region(1840, 240, 800, 800));
        assertThat(place.meant(2240, 640)).isEqualTo(new Point(2240, 640));
        assertThat(place.meant(2243, 643)).isEqualTo(new Point(2240, 640));
        assertThat(place.meant(2244, 640)).isEqualTo(new Point(2241, 640));
    }

    @Test
    void fitsOnTheScreen() {
        Magnified place = Magnified.around(1280, 1179, SCREEN, 4, 380);

        assertThat(place.shown()).isEqualTo(new Region(1280, 910, 380, 270));
        assertThat(place.window()).isEqualTo(new Region(1280, 100, 1520, 1080));
        assertThat(place.meant(1280, 1179)).isEqualTo(new Point(1280, 1179));
        assertThat(place.covers(2799, 1179)).isTrue();
        assertThat(place.covers(2800, 1179)).isFalse();
        assertThat(place.meant(2799, 100)).isEqualTo(new Point(1659, 910));
    }
}
