package io.saccade.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.conformance.Verdict.Mark;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages that break the rules of a factory, or of another role than model. {@link BadStages} has the bad models. */
class FactoryConformanceTest {
    private static final Ports LOOKING = Ports.reading(Keys.FRAME).writing(Keys.GAZE);

    @TempDir
    Path folder;

    @Doc("a test")
    public record Nothing() {}

    @Doc("a test")
    public record Unreadable(
            @Doc("a number") @Default("many") int number) {}

    @Doc("a test")
    public record Strange(@Doc("a thread") Optional<Thread> thread) {}

    private interface Opening {
        Model open(StageContext context) throws Exception;
    }

    private static <C extends Record> StageFactory<C> model(Class<C> settings, Ports ports, Opening opening) {
        return new ModelFactory<>("tested", settings, ports) {
            @Override
            public Model create(C with, StageContext context) throws Exception {
                return opening.open(context);
            }
        };
    }

    private static StageFactory<?> model(Model model) {
        return model(Nothing.class, LOOKING, context -> model);
    }

    private List<Verdict> verdicts(StageFactory<?> factory) throws InterruptedException {
        StageEntry entry = StageEntry.of(factory, "test");
        TestedStage tested = new TestedStage(entry, Mapping.empty(Place.of("tested")), folder);
        List<Verdict> verdicts = new ArrayList<>();
        new StageConformance(only(entry), tested, folder.resolve("out"), true, new VerdictListener() {
                    @Override
                    public void begin(Rule rule) {}

                    @Override
                    public void tell(Verdict verdict) {
                        verdicts.add(verdict);
                    }
                })
                .test();
        return verdicts;
    }

    private static StageCatalog only(StageEntry entry) {
        return new StageCatalog() {
            @Override
            public Collection<StageEntry> stages() {
                return List.of(entry);
            }

            @Override
            public Optional<String> failedPluginFor(Role role, String type) {
                return Optional.empty();
            }

            @Override
            public String versionOf(String plugin) {
                return "1";
            }
        };
    }

    /** Exactly this rule is broken. */
    private void assertBreaks(Rule rule, String sentence, StageFactory<?> factory) throws InterruptedException {
        assertThat(verdicts(factory))
                .filteredOn(verdict -> verdict.mark() != Mark.PASSED)
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.mark()).isEqualTo(Mark.FAILED);
                    assertThat(verdict.rule()).isEqualTo(rule);
                    assertThat(verdict.sentence()).contains(sentence);
                });
    }

    @Test
    void aGoodStageBreaksNone() throws InterruptedException {
        assertThat(verdicts(model((sample, out) -> out.emit(sample.with(Keys.GAZE, new Point(.5, .5))))))
                .hasSizeGreaterThan(15)
                .allMatch(verdict -> verdict.mark() == Mark.PASSED, "passed");
    }

    @Test
    void defaultsThatCanNotBeReadAreNamed() throws InterruptedException {
        assertBreaks(
                Rule.SETTINGS,
                "number: must be a whole number, but is 'many'",
                model(Unreadable.class, LOOKING, context -> (sample, out) -> out.emit(sample)));
    }

    @Test
    void aSettingOfAnUnknownTypeIsNamed() throws InterruptedException {
        assertBreaks(
                Rule.SETTINGS, "Thread", model(Strange.class, LOOKING, context -> (sample, out) -> out.emit(sample)));
    }

    @Test
    void portsThatChangeAreNamed() throws InterruptedException {
        assertBreaks(
                Rule.PORTS,
                "gave other ports when it was asked again",
                new ModelFactory<>("tested", Nothing.class, LOOKING) {
                    private int asked;

                    @Override
                    public Ports ports(Nothing settings) {
                        return asked++ % 2 == 0 ? LOOKING : LOOKING.ifPresent(Keys.NAME);
                    }

                    @Override
                    public Model create(Nothing settings, StageContext context) {
                        return (sample, out) -> out.emit(sample);
                    }
                });
    }

    @Test
    void aStageThatDoesNotOpenIsNamed() throws InterruptedException {
        assertBreaks(Rule.OPENS, "no luck", model(Nothing.class, LOOKING, context -> {
            throw new IllegalStateException("no luck");
        }));
    }

    @Test
    void aMissingInputOfTheUserIsNoFault() throws InterruptedException {
        List<Verdict> verdicts = verdicts(model(Nothing.class, LOOKING, context -> {
            throw new NoPython();
        }));

        assertThat(verdicts)
                .noneMatch(verdict -> verdict.mark() == Mark.FAILED)
                .contains(Verdict.untested(Rule.OPENS, "stage 'tested' failed: install Python"));
    }

    private static final class NoPython extends InvalidInputException {
        private static final long serialVersionUID = 1L;

        NoPython() {
            super("install Python");
        }
    }

    @Test
    void aStageThatFailsOnAnOrdinarySampleIsNamed() throws InterruptedException {
        assertBreaks(Rule.RUNS, "no luck", model((sample, out) -> {
            throw new IllegalStateException("no luck");
        }));
    }

    /** As a native library may, to which the frame's memory was passed. */
    @Test
    void aFrameThatWasWrittenToIsNamed() throws InterruptedException {
        assertBreaks(Rule.UNCHANGED, "frame", model((sample, out) -> {
            Frame frame = sample.need(Keys.FRAME);
            overwrite(frame.pixels());
            out.emit(sample);
        }));
    }

    private static void overwrite(ByteBuffer pixels) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field only = type.getDeclaredField("theUnsafe");
        only.setAccessible(true);
        Object unsafe = only.get(null);
        Object field = type.getMethod("objectFieldOffset", Field.class)
                .invoke(unsafe, Buffer.class.getDeclaredField("address"));
        Object address = type.getMethod("getLong", Object.class, long.class).invoke(unsafe, pixels, field);
        byte other = (byte) (pixels.get(0) + 1);
        type.getMethod("putByte", long.class, byte.class).invoke(unsafe, address, other);
    }

    @Test
    void aCaptureThatWritesAnUndeclaredKeyIsNamed() throws InterruptedException {
        assertBreaks(Rule.KEYS, "ports do not declare", capture(Keys.GAZE, new Point(.5, .5)));
    }

    private static <T> StageFactory<?> capture(Key<T> key, T value) {
        return new CaptureFactory<>("tested", Nothing.class, Ports.none()) {
            @Override
            public Capture create(Nothing settings, StageContext context) {
                return () -> Optional.of(context.sample(0).with(key, value));
            }
        };
    }

    @Test
    void aRecorderWhoseCloseFailsIsNamed() throws InterruptedException {
        assertBreaks(Rule.CLOSE, "disk is full", new RecorderFactory<>("tested", Nothing.class, Ports.none()) {
            @Override
            public Recorder create(Nothing settings, StageContext context) {
                return new Recorder() {
                    @Override
                    public void record(Sample sample) {}

                    @Override
                    public void close() {
                        throw new IllegalStateException("the disk is full");
                    }
                };
            }
        });
    }
}
