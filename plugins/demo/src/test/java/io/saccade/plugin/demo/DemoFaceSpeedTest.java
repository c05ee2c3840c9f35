package io.saccade.plugin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.testkit.StageHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class DemoFaceSpeedTest {
    /** Runs only with {@code ./verify --long}, since a busy machine must not fail the usual tests. */
    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true")
    void drawsAFrameOf640x480In15Milliseconds() throws Exception {
        double best = Double.MAX_VALUE;
        try (StageHarness film = DemoFaces.film(DemoFaces.silent(640, 480, 30, 60, 1))) {
            for (int batch = 0; batch < 60; batch++) {
                long before = System.nanoTime();
                for (int i = 0; i < 5; i++) {
                    film.read();
                    film.forget();
                }
                best = Math.min(best, (System.nanoTime() - before) / 5 / 1e6);
            }
        }
        System.out.printf("demo-face, 640x480: %.1f ms a frame%n", best);
        assertThat(best).isLessThanOrEqualTo(15);
    }
}
