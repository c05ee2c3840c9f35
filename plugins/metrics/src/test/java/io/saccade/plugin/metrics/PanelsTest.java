package io.saccade.plugin.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.metrics.PlotSettings.Scale;
import io.saccade.plugin.metrics.PlotSettings.X;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelsTest {
    @Test
    void putsTogetherWhatMeasuresTheSame() {
        assertThat(names(
                        settings(List.of(), List.of()),
                        "loss",
                        "accuracy",
                        "validationLoss",
                        "drawPercent",
                        "winPercent",
                        "sumAbsQ"))
                .containsExactly(
                        List.of("loss", "validationLoss"),
                        List.of("accuracy"),
                        List.of("drawPercent", "winPercent"),
                        List.of("sumAbsQ"));
    }

    @Test
    void drawsOnlyTheSeriesThatAreWanted() {
        assertThat(names(settings(List.of("accuracy", "loss"), List.of()), "loss", "validationLoss", "accuracy"))
                .containsExactly(List.of("accuracy"), List.of("loss"));
    }

    @Test
    void leavesOutPanelsWithNothingToDraw() {
        List<List<String>> panels = List.of(List.of("syncLoss"), List.of("l1", "loss"));
        assertThat(names(settings(List.of(), panels), "loss")).containsExactly(List.of("loss"));
        assertThat(new Panels(settings(List.of(), panels))
                        .missing(curves("loss").keySet()))
                .containsExactly("syncLoss", "l1");
    }

    @ParameterizedTest
    @CsvSource({
        "loss, loss, loss",
        "validationLoss, validation loss, loss",
        "drawPercent, draw %, %",
        "sumAbsQ, sum abs Q, Q",
        "articleMeanPx, article mean px, px",
        "l1, l1, l1"
    })
    void namesAreReadAsWords(String name, String words, String unit) {
        assertThat(MetricName.words(name)).isEqualTo(words);
        assertThat(MetricName.unit(name)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.04151, 0.04151",
        "0.041512, 0.04151",
        "-2.5, -2.5",
        "123.456, 123.5",
        "9999, 9999",
        "200000, 200k",
        "1000000, 1M",
        "0.00001, 1e-5",
        "-4.25e-7, -4.25e-7",
        "2e12, 2e12",
        "NaN, NaN"
    })
    void numbersAreShort(double value, String text) {
        assertThat(ShortNumber.of(value, 4)).isEqualTo(text);
    }

    private static PlotSettings settings(List<String> series, List<List<String>> panels) {
        return new PlotSettings(
                Path.of("p.png"),
                series,
                panels,
                X.PROGRESS,
                Optional.empty(),
                Optional.empty(),
                Scale.AUTO,
                Duration.ZERO);
    }

    private static List<List<String>> names(PlotSettings settings, String... measured) {
        return new Panels(settings)
                .of(curves(measured)).stream()
                        .map(panel -> panel.stream().map(Curve::name).toList())
                        .toList();
    }

    private static Map<String, Curve> curves(String... names) {
        Map<String, Curve> curves = new LinkedHashMap<>();
        for (String name : names) curves.computeIfAbsent(name, Curve::new).add(1, 1);
        return curves;
    }
}
