package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.Replacement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The new model takes over between two samples. */
class ReplaceTest extends ReplaceBench {
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theNewModelGoesOnBetweenTwoSamples(int workers) throws Exception {
        RunEngine engine = engine(Map.of("workers", workers));
        CompletableFuture<Report> running = begin(engine);
        play(3);
        engine.replace("gaze", count(7));
        assertThat(engine.snapshot().replacements())
                .containsExactly(new Replacement("gaze", OptionalLong.empty(), Map.of("count", "7")));
        play(2);
        Report report = end(engine, running);

        assertThat(processed).containsExactlyInAnyOrder("10:0", "10:1", "10:2", "7:3", "7:4");
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.replacements())
                .isEqualTo(engine.snapshot().replacements())
                .containsExactly(new Replacement("gaze", OptionalLong.of(3), Map.of("count", "7")));
        assertThat(stage(report, "gaze").out()).isEqualTo(5);
        assertThat(stages.events.stream().filter("closed after gaze"::equals)).hasSize(2 * workers);
    }

    @Test
    void laterReplacementsKeepTheEarlierSettings() throws Exception {
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        engine.replace("gaze", count(7));
        engine.replace("gaze", Map.of());
        play(1);
        Report report = end(engine, running);

        assertThat(processed).containsExactly("7:0");
        assertThat(report.replacements())
                .extracting(Replacement::firstSample)
                .containsExactly(OptionalLong.empty(), OptionalLong.of(0));
    }

    @Test
    void aModelOfAnEnvironmentIsReplacedBetweenTwoSteps() throws Exception {
        stages.policy = (settings, context) -> (sample, out) -> {
            processed.add(settings.count() + ":" + sample.index());
            out.emit(sample.need(Keys.STEP).last() ? sample : sample.with(Keys.ACTION, Action.of(0)));
        };
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("environment", Map.of("type", "corridor"));
        tree.put("models", List.of(Map.of("type", "policy")));
        RunEngine engine = engine(plan(tree), RunOptions.defaults());
        CompletableFuture<Report> running = begin(engine);
        engine.replace("policy", count(7));
        while (engine.snapshot().replacements().get(0).firstSample().isEmpty()) Thread.onSpinWait();
        Report report = end(engine, running);

        long first = report.replacements().get(0).firstSample().orElseThrow();
        assertThat(processed.indexOf("7:" + first)).isEqualTo((int) first);
        assertThat(processed).hasSize((int) report.samples());
        assertThat(processed.subList((int) first, processed.size())).allMatch(text -> text.startsWith("7:"));
    }
}
