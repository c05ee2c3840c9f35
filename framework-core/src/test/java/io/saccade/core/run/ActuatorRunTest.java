package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.KeyWatcher;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.GuardState;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A run keeps control of an actuator other than a pointer, even of one that fails or hangs. */
class ActuatorRunTest extends RunBench {
    private final List<Long> acted = new ArrayList<>();
    private Optional<KeyWatcher> keyboard = Optional.empty();

    private Report run(Map<String, ?> safety, boolean dryRun) {
        LinkedHashMap<String, Object> tree =
                tree("capture", Map.of("type", "count", "with", Map.of("count", "100")), Map.of());
        tree.put("actuators", List.of(Map.of("type", "relay", "queue", Map.of("when-full", "block"))));
        tree.put("safety", safety);
        return Guice.createInjector(
                        new RunModule(plan(tree), RunOptions.defaults().dryRun(dryRun), () -> keyboard))
                .getInstance(RunEngine.class)
                .run();
    }

    @Test
    void isNotCalledInADryRun() {
        stages.actuator = (settings, context) -> sample -> acted.add(sample.index());
        Report report = run(Map.of(), true);

        assertThat(acted).isEmpty();
        assertThat(report.problems()).containsExactly("relay: dry run: the stage was not called");
        assertThat(stage(report, "relay")).returns(100L, Report.StageReport::in).returns(100L, s -> s.refused());
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aSnapshotSaysWhatItsGuardPermits() {
        stages.actuator = (settings, context) -> sample -> {};
        for (boolean dryRun : new boolean[] {true, false}) {
            RunSnapshot snapshot = snapshotAfter(dryRun);
            assertThat(snapshot.stages())
                    .filteredOn(stage -> stage.guard().isPresent())
                    .singleElement()
                    .returns("relay", StageSnapshot::name)
                    .returns(Optional.of(dryRun ? GuardState.DRY_RUN : GuardState.ACTS), StageSnapshot::guard);
        }
    }

    private RunSnapshot snapshotAfter(boolean dryRun) {
        LinkedHashMap<String, Object> tree =
                tree("capture", Map.of("type", "count", "with", Map.of("count", "3")), Map.of());
        tree.put("actuators", List.of(Map.of("type", "relay")));
        RunEngine engine = engine(plan(tree), RunOptions.defaults().dryRun(dryRun));
        engine.run();
        return engine.snapshot();
    }

    @Test
    void handlesTheDryRunItselfIfItAsks() {
        stages.actuator = (settings, context) -> {
            boolean dry = context.dryRun();
            return sample -> {
                assertThat(dry).isTrue();
                acted.add(sample.index());
            };
        };
        Report report = run(Map.of("max-actions-per-second", "1"), true);

        assertThat(acted).as("the limit holds as well").contains(0L).hasSizeLessThan(50);
        assertThat(report.problems()).singleElement().asString().contains("max-actions-per-second");
    }

    @Test
    void isBrakedAndEveryHeldBackSampleCounted() {
        stages.actuator = (settings, context) -> sample -> acted.add(sample.index());
        Report report = run(Map.of("max-actions-per-second", "0.1"), false);

        assertThat(acted).containsExactly(0L);
        assertThat(stage(report, "relay")).returns(1L, s -> s.out()).returns(99L, s -> s.refused());
    }

    @Test
    void isClosedSoonAfterTheKillKey() {
        AtomicReference<Runnable> key = new AtomicReference<>();
        keyboard = Optional.of((name, pressed) -> {
            key.set(pressed);
            return () -> {};
        });
        stages.actuator = (settings, context) -> new Actuator() {
            @Override
            public void act(io.saccade.api.data.Sample sample) {
                acted.add(sample.index());
                key.get().run();
            }

            @Override
            public void close() throws IOException {
                acted.add(-1L);
            }
        };
        Report report = run(Map.of("kill-key", "escape", "max-actions-per-second", "1000"), false);

        assertThat(acted).containsExactly(0L, -1L);
        assertThat(report.problems())
                .containsExactly("relay: the kill key 'escape' was pressed: the stage was not called again, and the"
                        + " run ended");
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void isClosedWhenTheKeyDoesNotExist() {
        keyboard = Optional.of((name, pressed) -> {
            throw new IllegalArgumentException("'" + name + "' is no key");
        });
        stages.actuator = (settings, context) -> new Actuator() {
            @Override
            public void act(io.saccade.api.data.Sample sample) {}

            @Override
            public void close() throws IOException {
                acted.add(-1L);
            }
        };
        Report report = run(Map.of("kill-key", "escpae"), false);

        assertThat(report.failure()).hasValueSatisfying(told -> assertThat(told).contains("'escpae' is no key"));
        assertThat(acted).containsExactly(-1L);
    }
}
