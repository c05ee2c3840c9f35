package io.saccade.plugin.pointingtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.spi.InvalidSetting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TappingCourseTest {
    private static final Region SCREEN = new Region(100, 50, 1000, 800);

    @Test
    void leadsAcrossTheRingToEveryTargetAndBackToTheFirst() {
        TappingCourse course = new TappingCourse(SCREEN, 13, List.of(new Condition(48, 400)));
        List<Integer> shown = new ArrayList<>();
        while (!course.isOver()) {
            if (!course.isStart())
                assertThat(distance(course.from(), course.at())).isBetween(396.0, 400.0);
            shown.add(course.target());
            course.advance();
        }

        assertThat(shown).containsExactly(0, 7, 1, 8, 2, 9, 3, 10, 4, 11, 5, 12, 6, 0);
    }

    @Test
    void standsInTheMiddleOfTheScreen() {
        TappingCourse course = new TappingCourse(SCREEN, 3, List.of(new Condition(48, 400)));

        assertThat(course.at().x()).isCloseTo(600, within(1e-9));
        assertThat(course.at().y()).isCloseTo(250, within(1e-9));
        assertThat(course.hits(600, 273)).isTrue();
        assertThat(course.hits(600, 275)).isFalse();
    }

    @Test
    void goesThroughTheConditionsInTheirOrder() {
        TappingCourse course = new TappingCourse(SCREEN, 3, List.of(new Condition(48, 400), new Condition(24, 200)));
        for (int i = 0; i < 4; i++) course.advance();

        assertThat(course.condition()).isEqualTo(new Condition(24, 200));
        assertThat(course.isStart()).isTrue();
        assertThat(course.done()).isEqualTo(4);
        assertThat(course.size()).isEqualTo(8);
    }

    @Test
    void refusesARingThatDoesNotFit() {
        assertThatThrownBy(() -> new TappingCourse(SCREEN, 13, List.of(new Condition(101, 700))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("101 px at 700 px needs 801 px, but the screen has 800");
    }

    private static double distance(Point from, Point to) {
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }
}
