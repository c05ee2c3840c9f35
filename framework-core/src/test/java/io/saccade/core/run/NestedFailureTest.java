package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Place;
import io.saccade.core.report.Report;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A nested stage reports a failure: the outer stage fails, in whichever call it happened. */
class NestedFailureTest implements StageCatalog {
    /** Settings of the outer stage. */
    @Doc("for tests")
    public record OuterSettings(@Doc("what it reads") CaptureRef source) {}

    /** Settings of the nested stage. */
    @Doc("for tests")
    public record InnerSettings(@Doc("the call that tells") String tells) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"create", "read", "finish", "close"})
    void failsTheRunInTheNameOfTheOuterStage(String call) throws Exception {
        Report report = run(call);
        assertThat(report.failure()).hasValueSatisfying(failure -> assertThat(failure)
                .startsWith("stage 'outer' failed")
                .endsWith("IOException: told in " + call));
        boolean committed = Files.exists(folder.resolve("kept.txt"));
        assertThat(committed).isEqualTo(call.equals("close")); // close comes after the commit
    }

    private Report run(String call) {
        Map<String, Object> tree = Map.of(
                "pipeline", "test",
                "capture",
                        Map.of(
                                "type",
                                "outer",
                                "with",
                                Map.of("source", Map.of("type", "inner", "with", Map.of("tells", call)))),
                "recorders", List.of(Map.of("type", "keep", "with", Map.of("tells", ""))));
        Mapping pipeline = (Mapping) Node.of(tree, Place.of("test"));
        Planner planner = new Planner(this, () -> Optional.of("none"), name -> Optional.empty());
        RoadPlan plan = (RoadPlan) planner.plan(
                new PipelineSource.InCode("test", pipeline, folder),
                RunOptions.defaults().in(folder));
        return Guice.createInjector(new RunModule(plan, RunOptions.defaults(), Optional::empty))
                .getInstance(RunEngine.class)
                .run();
    }

    @Override
    public Collection<StageEntry> stages() {
        return Stream.of(new Outer(), new Inner(), new Keep())
                .map(factory -> StageEntry.of(factory, "test"))
                .toList();
    }

    @Override
    public Optional<String> failedPluginFor(Role role, String type) {
        return Optional.empty();
    }

    private static final class Outer extends CaptureFactory<OuterSettings> {
        Outer() {
            super("outer", OuterSettings.class, Ports.none());
        }

        @Override
        public Ports ports(OuterSettings settings) {
            return Ports.none().from(settings.source());
        }

        @Override
        public Capture create(OuterSettings settings, StageContext context) {
            Capture inner = context.open(settings.source());
            return new Capture() {
                @Override
                public Optional<Sample> read() throws Exception {
                    return inner.read();
                }

                @Override
                public void finish() throws Exception {
                    inner.finish();
                }
            };
        }
    }

    private static final class Inner extends CaptureFactory<InnerSettings> {
        Inner() {
            super("inner", InnerSettings.class, Ports.none());
        }

        @Override
        public Capture create(InnerSettings settings, StageContext context) {
            tell("create", settings, context);
            return new Capture() {
                private int given;

                @Override
                public Optional<Sample> read() {
                    tell("read", settings, context);
                    return given++ < 3 ? Optional.of(context.sample(given)) : Optional.empty();
                }

                @Override
                public void finish() {
                    tell("finish", settings, context);
                }

                @Override
                public void close() {
                    tell("close", settings, context);
                }
            };
        }

        private static void tell(String call, InnerSettings settings, StageContext context) {
            if (settings.tells().equals(call)) context.fail(new IOException("told in " + call));
        }
    }

    private static final class Keep extends RecorderFactory<InnerSettings> {
        Keep() {
            super("keep", InnerSettings.class, Ports.none());
        }

        @Override
        public Recorder create(InnerSettings settings, StageContext context) throws IOException {
            Files.writeString(context.output(Path.of("kept.txt")), "whole");
            return sample -> {};
        }
    }
}
