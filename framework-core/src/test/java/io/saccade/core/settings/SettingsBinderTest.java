package io.saccade.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Seconds;
import io.saccade.core.problem.Place;
import io.saccade.core.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsBinderTest {
    private final Problems problems = new Problems();

    enum Filter {
        ONE_EURO,
        EMA
    }

    record Inner(@Default("1.5") double scaleFactor) {}

    @SuppressWarnings("ArrayRecordComponent") // plugins may use array components
    record Everything(
            String text,
            int count,
            long seed,
            double rate,
            boolean loop,
            Path file,
            Duration time,
            Filter filter,
            Optional<Integer> some,
            Optional<Path> none,
            List<String> names,
            int[] pads,
            double[] gains,
            Map<String, String> renames,
            Map<String, Object> kwargs,
            Inner inner,
            List<Inner> inners) {}

    /** Other languages put annotations on the parameters of the constructor only. */
    record OnParameters(int count, double delay, String word) {
        OnParameters(
                @Doc("how many") @Default("3") int count,
                @Seconds @Default("500ms") double delay,
                @Doc("a word") String word) {
            this.count = count;
            this.delay = delay;
            this.word = word;
        }
    }

    record Numbers(
            @Doc("how many threads") int threads,
            @Default("0.5") double rate,
            @Default("one-euro") Filter filter,
            @Default("2s") Duration pause,
            @Default("false") boolean loop) {
        Numbers {
            InvalidSetting.unless(threads >= 1, "threads", "be 1 or more");
            InvalidSetting.unless(rate <= 1, "rate", "be 1 or less");
            if (loop && pause.isZero()) throw new IllegalArgumentException("a loop needs a pause");
        }
    }

    record Times(
            Duration time, @Seconds double offset, @Seconds Optional<Double> end) {}

    record Sources(CaptureRef source, Optional<EnvironmentRef> environment) {}

    record Device(
            @Doc("device") @Default("auto") String device,
            @Doc("threads") @Default("1") int threads) {
        Device {
            InvalidSetting.unless(threads >= 1, "threads", "be 1 or more");
        }
    }

    record Work(
            Optional<Path> checkpoint,
            @Group @Doc("{threads: 0 is too few}") Device compute) {}

    record Grouped(
            Path model,

            @Group @Default("{threads: 4}") @Doc("for onnx: ")
            Work work,

            @Default("2") int size) {}

    record Open(Map<String, Object> kwargs) {}

    record Unsupported(StringBuilder text) {}

    private <C extends Record> Optional<C> bind(Class<C> type, String yaml) {
        Mapping block = new YamlReader(name -> Optional.empty())
                .parse(yaml, "p.yaml", problems)
                .orElseThrow();
        return new SettingsBinder(References.none()).bind(type, block, problems);
    }

    private List<String> told(Class<? extends Record> type, String yaml) {
        bind(type, yaml);
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void bindsEveryType() {
        Everything bound = bind(Everything.class, """
                        text: 12
                        count: 3
                        seed: -9000000000
                        rate: 1e-3
                        loop: true
                        file: a/b.mp4
                        time: 500ms
                        filter: one-euro
                        some: 4
                        names: [a, "2"]
                        pads: [0, 10, 0, 0]
                        gains: [1, 0.5]
                        renames: {frame: drawing}
                        kwargs: {slippery: false, size: 4}
                        inner: {}
                        inners: [{scale-factor: 2}]
                        """).orElseThrow();
        assertThat(bound)
                .usingRecursiveComparison()
                .isEqualTo(new Everything(
                        "12",
                        3,
                        -9_000_000_000L,
                        1e-3,
                        true,
                        Path.of("a/b.mp4"),
                        Duration.ofMillis(500),
                        Filter.ONE_EURO,
                        Optional.of(4),
                        Optional.empty(),
                        List.of("a", "2"),
                        new int[] {0, 10, 0, 0},
                        new double[] {1, 0.5},
                        Map.of("frame", "drawing"),
                        Map.of("slippery", false, "size", 4L),
                        new Inner(1.5),
                        List.of(new Inner(2))));
    }

    @Test
    void mapsOfAnythingHoldNull() {
        Open open = bind(Open.class, "kwargs: { a: ~, b: [null, 1], c: '~' }\n").orElseThrow();
        assertThat(open.kwargs())
                .containsEntry("a", null)
                .containsEntry("b", Arrays.asList(null, 1L))
                .containsEntry("c", "~");
    }

    @Test
    void bindsTheKeysOfAGroupBesideTheOthers() {
        assertThat(bind(Grouped.class, "{ model: a.onnx, threads: 2, checkpoint: c, device: cpu }"))
                .hasValue(new Grouped(Path.of("a.onnx"), new Work(Optional.of(Path.of("c")), new Device("cpu", 2)), 2));
        assertThat(bind(Grouped.class, "{ model: a.onnx }"))
                .hasValue(new Grouped(Path.of("a.onnx"), new Work(Optional.empty(), new Device("auto", 4)), 2));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void tellsAboutTheKeysOfAGroupAsAboutTheOthers() {
        assertThat(told(Grouped.class, "{ model: a.onnx, thread: 2, compute: {}, threads: 0 }"))
                .containsExactly(
                        "p.yaml:1:18: thread: is not known here. Did you mean 'threads'?",
                        "p.yaml:1:29: compute: is not known here. Known here: checkpoint, device, model, size, threads.",
                        "p.yaml:1:51: threads: must be 1 or more, but is 0.");
    }

    @Test
    void listsTheKeysOfAGroupInItsPlace() {
        assertThat(Setting.of(Grouped.class))
                .extracting(Setting::key, Setting::doc, setting -> setting.defaultText()
                        .orElse("none"))
                .containsExactly(
                        tuple("model", "", "none"),
                        tuple("checkpoint", "for onnx: ", "none"),
                        tuple("device", "for onnx: device", "auto"),
                        tuple("threads", "for onnx: threads; 0 is too few", "4"),
                        tuple("size", "", "2"));
    }

    @Test
    void leavesDefaultsToTheRecord() {
        assertThat(bind(Numbers.class, "threads: 2\nloop:\n"))
                .contains(new Numbers(2, 0.5, Filter.ONE_EURO, Duration.ofSeconds(2), false));
    }

    @Test
    void tellsEveryProblemAtOnce() {
        assertThat(told(Numbers.class, "thread: 2\nrate: fast\nfilter: onee-uro\npause: soon\nloop: [a]\n"))
                .containsExactly(
                        "p.yaml:1:1: thread: is not known here. Did you mean 'threads'?",
                        "p.yaml:1:1: threads: must be given: how many threads",
                        "p.yaml:2:7: rate: must be a number, but is 'fast'.",
                        "p.yaml:3:9: filter: must be one of one-euro, ema, but is 'onee-uro'. Did you mean 'one-euro'?",
                        "p.yaml:4:8: pause: must be a time such as 500ms, 10s or 1m30s, but is 'soon'.",
                        "p.yaml:5:7: loop: must be true or false, but is a list.");
    }

    @ParameterizedTest
    @CsvSource({"1s, 1", "500ms, 0.5", "1m30s, 90", "1m 30s, 90", "10, 10", "0.5, 0.5", "1h, 3600"})
    void aTimeIsANumberOfSecondsOrHasUnits(String text, double seconds) {
        String yaml = "time: " + text + "\noffset: " + text + "\n";
        assertThat(bind(Times.class, yaml))
                .contains(new Times(Duration.ofMillis((long) (seconds * 1000)), seconds, Optional.empty()));
    }

    @Test
    void aNumberOfSecondsMayBeNegativeAndATimeMayNot() {
        assertThat(bind(Times.class, "time: 0\noffset: -40ms\nend: 1e1\n"))
                .contains(new Times(Duration.ZERO, -0.04, Optional.of(10.0)));
        assertThat(told(Times.class, "time: -1s\noffset: 1 week\n"))
                .containsExactly(
                        "p.yaml:1:7: time: must be a time such as 500ms, 10s or 1m30s, but is '-1s'.",
                        "p.yaml:2:9: offset: must be a number, but is '1 week'.");
    }

    @Test
    void listsTheKnownKeysWhenNoneIsNear() {
        assertThat(told(Inner.class, "colour: red\n"))
                .containsExactly("p.yaml:1:1: colour: is not known here. Known here: scale-factor.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threads: abc | 1:10: threads: must be a whole number, but is 'abc'.",
                "threads: 1.5 | 1:10: threads: must be a whole number, but is 1.5.",
                "threads: 99999999999 | 1:10: threads: must be a whole number, but is 99999999999.",
                "threads: 0 | 1:10: threads: must be 1 or more, but is 0.",
                "{threads: 1, rate: .nan} | 1:20: rate: must be a number, but is '.nan'.",
                "{threads: 1, rate: 1e999} | 1:20: rate: must be a number, but is 1e999.",
                "{threads: 1, loop: true, pause: 0s} | 1:1: a loop needs a pause",
            })
    void tellsWhatIsWrong(String yaml, String message) {
        assertThat(told(Numbers.class, yaml)).containsExactly("p.yaml:" + message);
    }

    @Test
    void namesTheItemOfAList() {
        record Lists(List<Integer> pads, Map<String, String> renames) {}
        assertThat(told(Lists.class, "pads: [1, x]\nrenames: {a: [b]}\n"))
                .containsExactly(
                        "p.yaml:1:11: pads[1]: must be a whole number, but is 'x'.",
                        "p.yaml:2:14: renames.a: must be text, but is a list.");
        assertThat(told(Lists.class, "pads: 1\nrenames: x\n"))
                .contains(
                        "p.yaml:1:7: pads: must be a list, such as [a, b], but is 1.",
                        "p.yaml:2:10: renames: must be a block of keys, but is 'x'.");
    }

    @Test
    void asksForSources() {
        Mapping block = (Mapping) Node.of(Map.of("source", "camera:0"), Place.of("code"));
        CaptureRef ref = new CaptureRef() {};
        References references = new References() {
            @Override
            public Optional<CaptureRef> capture(Node node, Problems told) {
                assertThat(node.plain()).isEqualTo("camera:0");
                return Optional.of(ref);
            }

            @Override
            public Optional<EnvironmentRef> environment(Node node, Problems told) {
                throw new AssertionError("no environment was given");
            }
        };
        assertThat(new SettingsBinder(references).bind(Sources.class, block, problems))
                .contains(new Sources(ref, Optional.empty()));
    }

    @Test
    void refusesTypesItDoesNotKnow() {
        assertThatThrownBy(() -> bind(Unsupported.class, "text: x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("settings can't have the type java.lang.StringBuilder");
    }

    @Test
    void annotationsMayStandOnParameters() {
        assertThat(Setting.of(OnParameters.class))
                .extracting(Setting::key, Setting::doc, Setting::isRequired)
                .containsExactly(
                        tuple("count", "how many", false), tuple("delay", "", false), tuple("word", "a word", true));
        Mapping block = (Mapping) Node.of(Map.of("word", "a"), Place.of("test"));
        assertThat(new SettingsBinder(References.none()).bind(OnParameters.class, block, problems))
                .contains(new OnParameters(3, 0.5, "a"));
        assertThat(problems.list()).isEmpty();
    }
}
