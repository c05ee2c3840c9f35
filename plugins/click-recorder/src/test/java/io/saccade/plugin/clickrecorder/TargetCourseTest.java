package io.saccade.plugin.clickrecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCourseTest {
    private static final ScreenSize SCREEN = new ScreenSize(1001, 501);

    private static List<Point> walk(TargetCourse course) {
        List<Point> targets = new ArrayList<>();
        for (; !course.isOver(); course.advance()) targets.add(course.target());
        return targets;
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 16, 25})
    void showsEveryTargetOnceARound(int grid) {
        List<Point> targets = walk(new TargetCourse(SCREEN, grid, 3, List.of(), 5));
        assertThat(targets).hasSize(3 * grid);
        for (int round = 0; round < 3; round++) {
            assertThat(new HashSet<>(targets.subList(round * grid, (round + 1) * grid)))
                    .hasSize(grid)
                    .contains(new Point(60, 30), new Point(940, 30), new Point(60, 470), new Point(940, 470));
        }
        assertThat(targets.subList(0, grid))
                .as("each round has another order")
                .isNotEqualTo(targets.subList(grid, 2 * grid));
    }

    @Test
    void beginsWhereTheSeedSays() {
        assertThat(walk(new TargetCourse(SCREEN, 9, 3, List.of(), 5)))
                .isEqualTo(walk(new TargetCourse(SCREEN, 9, 3, List.of(), 5)));
        assertThat(walk(new TargetCourse(SCREEN, 9, 3, List.of(), 5)))
                .isNotEqualTo(walk(new TargetCourse(SCREEN, 9, 3, List.of(), 6)));
    }

    @Test
    void showsEveryTargetOnceARoundInAFineGrid() {
        List<Point> targets = walk(new TargetCourse(SCREEN, 81, 2, List.of(), 5));
        assertThat(new HashSet<>(targets.subList(0, 81))).hasSize(81);
        assertThat(new HashSet<>(targets.subList(81, 162))).hasSize(81);
    }

    @Test
    void theFirstTargetsAreFarApart() {
        List<Point> targets =
                walk(new TargetCourse(SCREEN, 81, 1, List.of(), 5)).subList(0, 6);
        for (Point one : targets) {
            for (Point other : targets) {
                if (one != other) {
                    assertThat(Math.hypot((one.x() - other.x()) / 1001, (one.y() - other.y()) / 501))
                            .isGreaterThan(.4);
                }
            }
        }
    }

    @Test
    void showsTargetsWhereEarlierClicksHaveSeenLeast() {
        List<Point> left = new ArrayList<>();
        for (int x = 0; x < 500; x += 50) {
            for (int y = 0; y < 500; y += 50) left.add(new Point(x, y));
        }
        List<Point> targets = walk(new TargetCourse(SCREEN, 25, 1, left, 5));
        assertThat(targets.subList(0, 10))
                .allSatisfy(target -> assertThat(target.x()).isGreaterThan(600));
    }

    @Test
    void takesClicksWithin5PercentOfTheHeight() {
        TargetCourse course = new TargetCourse(SCREEN, 9, 1, List.of(), 5);
        Point target = course.target();
        assertThat(course.hits(target.x() + 25, target.y())).isTrue();
        assertThat(course.hits(target.x() + 20, target.y() - 20)).isFalse();
        while (!course.isOver()) course.advance();
        assertThat(course.hits(target.x(), target.y())).isFalse();
    }

    @Test
    void refusesOtherGrids() {
        assertThatThrownBy(() -> new MouseClicksSettings(true, Optional.empty(), 10, 3))
                .hasMessage("'targets' must be a square number from 9 to 100");
    }
}
