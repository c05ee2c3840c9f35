package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Point;
import io.saccade.api.data.Screen;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapTest {
    private static final Screen SCREEN = Screen.of("s", 0, 0, 1920, 1080);
    private static final int AREA_WIDTH = 1090;
    private static final int AREA_HEIGHT = 613;

    /** A look with an error of this many pixels to the right. */
    private static Look look(double x, double y, double pixels) {
        return new Look(new Point(x, y), new Point(x + pixels / 1919, y), SCREEN);
    }

    private static BufferedImage draw(List<Look> looks) {
        ErrorStatistics statistics = new ErrorStatistics(Optional.empty());
        looks.forEach(statistics::add);
        return new HeatMap(looks, ErrorSummary.of(statistics), "").draw();
    }

    @Test
    void hasTheShapeOfTheScreen() {
        assertThat(draw(List.of(look(0.5, 0.5, 100))))
                .returns(HeatMap.WIDTH, BufferedImage::getWidth)
                .returns(116 + AREA_HEIGHT + 74, BufferedImage::getHeight);
        Screen upright = Screen.of("s", 0, 0, 1080, 1920);
        Look look = new Look(new Point(0.5, 0.5), new Point(0.5, 0.5), upright);
        assertThat(draw(List.of(look)).getHeight()).isEqualTo(116 + 760 + 74);
    }

    @Test
    void isDarkerWhereTheErrorIsLarger() {
        BufferedImage picture = draw(List.of(look(0.1, 0.1, 20), look(0.9, 0.9, 280)));
        Color good = at(picture, 0.1, 0.2);
        Color bad = at(picture, 0.9, 0.8);
        assertThat(good.getGreen()).isGreaterThan(230); // pale yellow
        assertThat(bad.getGreen()).isLessThan(30); // dark red
    }

    @Test
    void isHatchedWhereNobodyLooked() {
        BufferedImage picture = draw(List.of(look(0.1, 0.1, 20)));
        Color unknown = at(picture, 0.9, 0.9);
        assertThat(unknown.getRed()).isBetween(0xD0, 0xF2);
        assertThat(unknown.getRed()).isEqualTo(unknown.getGreen()).isEqualTo(unknown.getBlue());
    }

    @Test
    void looksGoodWhereGazeIsGoodEverywhere() {
        BufferedImage picture = draw(List.of(look(0.3, 0.3, 50), look(0.6, 0.6, 60)));
        assertThat(at(picture, 0.3, 0.4).getGreen()).isGreaterThan(220);
        assertThat(at(picture, 0.6, 0.5).getGreen()).isGreaterThan(220);
    }

    @Test
    void drawsThousandsOfLooksAsWell() {
        List<Look> looks = Stream.iterate(0, i -> i + 1)
                .limit(5000)
                .map(i -> look(i % 100 / 100.0, i / 5000.0, 100))
                .toList();
        assertThat(at(draw(looks), 0.503, 0.502).getGreen()).isLessThan(230);
    }

    @Test
    void meanIsTakenAroundEachPlace() {
        HeatMapField field = new HeatMapField(List.of(look(0.25, 0.5, 100), look(0.26, 0.5, 300)), 200, 100);
        assertThat(field.error(51, 50)).isCloseTo(200, within(15.0));
        assertThat(field.known(51, 50)).isEqualTo(1);
        assertThat(field.known(190, 10)).isLessThan(0.01);
        assertThat(field.highest()).isBetween(200.0, 300.0);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, 1", "5, 5, 1", "7, 8, 2", "30, 30, 5", "264, 300, 50", "400, 400, 100", "1201, 1500, 500"})
    void scalesEndInRoundNumbers(double highest, double top, double step) {
        HeatMapScale scale = new HeatMapScale(highest);
        assertThat(scale.top()).isEqualTo(top);
        assertThat(scale.step()).isEqualTo(step);
        assertThat(scale.steps()).isLessThanOrEqualTo(7);
        assertThat(scale.rgb(0)).isEqualTo(0xFFFFCC);
        assertThat(scale.rgb(top)).isEqualTo(0x800026);
        assertThat(scale.rgb(2 * top)).isEqualTo(0x800026);
    }

    private static Color at(BufferedImage picture, double x, double y) {
        return new Color(picture.getRGB(
                HeatMap.LEFT + (int) Math.round(x * (AREA_WIDTH - 1)),
                HeatMap.TOP + (int) Math.round(y * (AREA_HEIGHT - 1))));
    }
}
