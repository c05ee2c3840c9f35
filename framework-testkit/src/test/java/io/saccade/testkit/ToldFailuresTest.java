package io.saccade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure reported with {@code context.fail}, also by a nested stage, fails here exactly as in a run. */
class ToldFailuresTest {
    /** Settings of the nested stage. */
    public record InnerSettings(String tells) {}

    /** Settings of the outer stage. */
    public record OuterSettings(CaptureRef source) {}

    @TempDir
    private Path folder;

    private final List<String> events = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"create", "read"})
    void failsTheNextCall(String call) throws Exception {
        StageHarness stage = open(call);
        if (call.equals("read")) assertThat(stage.read()).isPresent();
        assertThatThrownBy(stage::read).isInstanceOf(IOException.class).hasMessage("told in " + call);
        stage.close();
    }

    @Test
    void toldInFinishNothingIsCommitted() throws Exception {
        StageHarness stage = open("finish");
        assertThatThrownBy(stage::finish).hasMessage("told in finish");
        assertThat(folder.resolve("made.txt")).doesNotExist();
        assertThat(events).isEmpty();
        stage.close();
    }

    @Test
    void toldInCloseItFailsTheTest() throws Exception {
        StageHarness stage = open("close");
        assertThatThrownBy(stage::close).isInstanceOf(AssertionError.class).hasRootCauseMessage("told in close");
    }

    @Test
    void whatComesAfterTheCommitFindsTheOutputsAndIsDoneToItsEnd() throws Exception {
        StageHarness stage = open("nothing");
        assertThatThrownBy(stage::finish).hasMessage("the first of two");
        assertThat(events).containsExactly("made true", "second");
        stage.close();
    }

    private StageHarness open(String tells) throws Exception {
        CaptureRef inner = StageHarness.capture(new Inner(), new InnerSettings(tells));
        return StageBuilder.of(new Outer(), new OuterSettings(inner)).in(folder).open();
    }

    private final class Outer extends CaptureFactory<OuterSettings> {
        Outer() {
            super("outer", OuterSettings.class, Ports.none());
        }

        @Override
        public Capture create(OuterSettings settings, StageContext context) throws IOException {
            Files.writeString(context.output(Path.of("made.txt")), "whole");
            context.afterCommit(() -> {
                events.add("made " + Files.exists(folder.resolve("made.txt")));
                throw new IOException("the first of two");
            });
            context.afterCommit(() -> events.add("second"));
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
                @Override
                public Optional<Sample> read() {
                    tell("read", settings, context);
                    return Optional.of(context.sample(0));
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
}
