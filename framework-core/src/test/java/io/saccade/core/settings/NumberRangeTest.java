package io.saccade.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Seconds;
import io.saccade.core.problem.Place;
import io.saccade.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {
    private final Problems problems = new Problems();

    record Limits(
            @Default("5") @Range(min = 1, max = 10, unit = "px")
            int both,

            @Default("5") @Range(min = 1) long least,
            @Default("0.5") @Range(above = 0, max = 1) double open,
            @Default("0.5") @Range(min = 0, below = 1) double half,
            @Default("0") @Range(max = 2.5) double most,

            @Default("1s") @Seconds @Range(above = 0, unit = "s")
            double time,

            @Range(above = 0.25) Optional<Double> some,
            @Default("[]") @Range(min = -1, max = 1_000_000) List<Integer> list) {}

    private List<String> problems(String yaml) {
        Mapping block =
                (Mapping) YamlReader.value(yaml, Place.of("with"), problems).orElseThrow();
        new SettingsBinder(References.any()).bind(Limits.class, block, problems);
        return problems.list().stream().map(Problem::sentence).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{both: 0} | must be 1 to 10 px, but is 0.",
                "{both: 11} | must be 1 to 10 px, but is 11.",
                "{least: 0} | must be 1 or more, but is 0.",
                "{open: 0} | must be above 0 and at most 1, but is 0.",
                "{open: 1.1} | must be above 0 and at most 1, but is 1.1.",
                "{half: -1} | must be 0 or more and below 1, but is -1.",
                "{half: 1} | must be 0 or more and below 1, but is 1.",
                "{most: 3} | must be at most 2.5, but is 3.",
                "{time: 0ms} | must be above 0 s, but is '0ms'.",
                "{some: 0.25} | must be above 0.25, but is 0.25.",
                "{list: [0, -2]} | must be -1 to 1000000, but is -2.",
            })
    void refusesWhatIsOutside(String yaml, String sentence) {
        assertThat(problems(yaml)).containsExactly(sentence);
    }

    @Test
    void acceptsTheLimits() {
        assertThat(problems(
                        "{both: 10, least: 1, open: 1, half: 0, most: 2.5, time: 1ms, some: 0.3, list: [-1, 1000000]}"))
                .isEmpty();
    }

    @Test
    void tellsEveryMistakeAtOnce() {
        assertThat(problems("{both: 0, open: 2, list: [-2, -3]}")).hasSize(4);
    }

    public record OnText(@Range(min = 1) String word) {}

    public record Twice(@Range(min = 1, above = 0) int count) {}

    public record Empty(@Range(above = 1, max = 1) int count) {}

    public record BadDefault(@Default("0") @Range(min = 1) int count) {}

    @Test
    void tellsTheAuthorOfAnImpossibleRange() {
        assertThat(refusal(OnText.class)).contains("'word' whose @Range is for whole numbers");
        assertThat(refusal(Twice.class)).contains("'count' whose @Range has two limits on one side");
        assertThat(refusal(Empty.class)).contains("'count' whose @Range has no number");
        assertThat(refusal(BadDefault.class)).contains("unreadable default, '0'", "must be 1 or more");
    }

    private static String refusal(Class<? extends Record> settings) {
        return new SettingsClass(settings).refusal().orElse("");
    }
}
