package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Action;
import io.saccade.api.data.Episode;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Ports;
import io.saccade.core.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Runs whose samples come from an environment and a policy, in lockstep. */
class EnvironmentRunTest extends RunBench {
    @Test
    void anEnvironmentIsPlayedInLockstep() {
        List<String> seen = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            Step step = sample.need(Keys.STEP);
            seen.add(step.episode() + "." + step.number() + (step.last() ? " last" : ""));
        };
        Report report = engine(corridor(Map.of("episodes", 2))).run();
        assertThat(report.failure()).isEmpty();
        assertThat(seen)
                .containsExactly("0.0", "0.1", "0.2", "0.3", "0.4 last", "1.0", "1.1", "1.2", "1.3", "1.4 last");
    }

    @Test
    void everySampleOfAnEnvironmentTellsItsEpisode() {
        List<Episode> seen = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            seen.add(sample.need(Keys.EPISODE));
        };
        LinkedHashMap<String, Object> tree = corridor(Map.of("episodes", 2));
        tree.put("seed", 7);
        engine(tree).run();
        assertThat(seen).hasSize(10).startsWith(new Episode(0, 7, 30)).endsWith(new Episode(1, 8, 30));
    }

    @Test
    void pausingForTenStepsRemovesTenSamplesAlsoAcrossEpisodes() {
        List<Step> kept = new ArrayList<>();
        AtomicReference<RunEngine> engine = new AtomicReference<>();
        stages.recorder = (settings, context) -> sample -> {
            kept.add(sample.need(Keys.STEP));
        };
        stages.policy = (settings, context) -> (sample, out) -> {
            if (sample.index() == 7) engine.get().pause("keep", true);
            if (sample.index() == 17) engine.get().pause("keep", false);
            out.emit(sample.need(Keys.STEP).last() ? sample : sample.with(Keys.ACTION, Action.of(0)));
        };
        engine.set(engine(corridor(Map.of("episodes", 4))));
        engine.get().run();
        assertThat(kept).hasSize(20 - 10);
        assertThat(kept.get(6)).matches(step -> step.episode() == 1 && step.number() == 1);
        assertThat(kept.get(7)).matches(step -> step.episode() == 3 && step.number() == 2);
    }

    @Test
    void aWorldWithoutAPictureIsRefusedBeforeItIsPlayed() {
        stages.recorderPorts = Ports.reading(Keys.FRAME);
        Report report = engine(corridor(Map.of("episodes", 1))).run();
        assertThat(report.failure())
                .hasValue("stage 'corridor' failed: the environment draws no pictures, but stage 'keep' needs them;"
                        + " remove the stage, or choose another environment");
        assertThat(report.samples()).isZero();
    }

    @Test
    void anEpisodeIsTruncatedAtItsLimit() {
        List<Step> seen = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            seen.add(sample.need(Keys.STEP));
        };
        engine(corridor(Map.of("episodes", 1, "max-steps", 2))).run();
        assertThat(seen).hasSize(3).last().matches(Step::truncated);
    }

    @Test
    void withoutALimitTheWorldsOwnOneHolds() {
        List<Step> seen = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            seen.add(sample.need(Keys.STEP));
        };
        stages.commonLimit = OptionalLong.of(3);
        engine(corridor(Map.of("episodes", 1))).run();
        assertThat(seen).hasSize(4).last().matches(Step::truncated);
        seen.clear();
        engine(corridor(Map.of("episodes", 1, "max-steps", 2))).run();
        assertThat(seen).hasSize(3).last().matches(Step::truncated);
    }

    @Test
    void aStageThatAsksWhereNobodyIsFailsWithTheRemedy() {
        stages.policy = (settings, context) -> {
            context.terminal();
            return (sample, out) -> out.emit(sample);
        };
        Report report = engine(corridor(Map.of("episodes", 1))).run();
        assertThat(report.failure().orElse("")).contains("asks the user questions", "RunOptions.terminal");
    }

    @Test
    void aStopInterruptsAStepThatTakesLong() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        stages.beforeStep = () -> {
            waiting.countDown();
            new CountDownLatch(1).await();
            return "";
        };
        RunEngine engine = engine(corridor(Map.of("episodes", 1)));
        CompletableFuture<Report> report = CompletableFuture.supplyAsync(engine::run);
        waiting.await();
        engine.stop();
        assertThat(report.get().failure()).isEmpty();
        assertThat(report.get().samples()).isEqualTo(1);
    }

    @Test
    void aWorldWithoutAnAnswerFailsWithTheRemedy() {
        stages.policy = (settings, context) -> (sample, out) -> out.emit(sample);
        Report report = engine(corridor(Map.of("episodes", 1))).run();
        assertThat(report.failure().orElse("")).contains("no stage chose an ACTION; add a policy");
    }

    private static LinkedHashMap<String, Object> corridor(Map<String, ?> limits) {
        LinkedHashMap<String, Object> source = new LinkedHashMap<>(limits);
        source.put("type", "corridor");
        LinkedHashMap<String, Object> tree = tree("environment", source, Map.of());
        tree.put("models", List.of(Map.of("type", "policy")));
        return tree;
    }
}
