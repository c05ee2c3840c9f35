package io.saccade.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.saccade.core.problem.Place;
import io.saccade.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("CLIP", "face.mp4", "EMPTY", "");

    private final YamlReader reader = new YamlReader(name -> Optional.ofNullable(ENVIRONMENT.get(name)));
    private final Problems problems = new Problems();

    @TempDir
    Path folder;

    private Optional<Mapping> parse(String text) {
        return reader.parse(text, "p.yaml", problems);
    }

    private List<String> told(String text) {
        parse(text);
        return problems.list().stream().map(Problem::toString).toList();
    }

    private String toldOfFile(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("p.yaml"), content);
        reader.read(file, "p.yaml", problems);
        return problems.list().stream().map(Problem::toString).reduce("", String::concat);
    }

    @Test
    void everyValueKnowsItsPlace() {
        Mapping root = parse("a:\n  - x: 1\n    y: [p, q]\n").orElseThrow();
        Sequence list = (Sequence) root.get("a").orElseThrow();
        Mapping item = (Mapping) list.items().get(0);
        Sequence inner = (Sequence) item.get("y").orElseThrow();
        assertThat(item.placeOf("x")).hasToString("p.yaml:2:8: a[0].x");
        assertThat(item.placeOfKey("y")).hasToString("p.yaml:3:5: a[0].y");
        assertThat(inner.items().get(1).place()).hasToString("p.yaml:3:12: a[0].y[1]");
        assertThat(root.plain()).isEqualTo(Map.of("a", List.of(Map.of("x", 1L, "y", List.of("p", "q")))));
    }

    @Test
    void everythingBetweenQuotesIsText() {
        Mapping root = parse("a: '1'\nb: 'null'\nc: 1.5\nd: true\ne: ~\n").orElseThrow();
        assertThat(root.get("a").orElseThrow().plain()).isEqualTo("1");
        assertThat(root.get("b").orElseThrow().plain()).isEqualTo("null");
        assertThat(root.get("c").orElseThrow().plain()).isEqualTo(1.5);
        assertThat(root.get("d").orElseThrow().plain()).isEqualTo(true);
        assertThat(root.has("e")).isFalse();
    }

    @Test
    void variablesAreExpandedInValues() {
        Mapping root = parse("a: in/${CLIP}\nb: ${NONE:-x y}\nc: ${EMPTY:-full}\nd: $${CLIP}\n${CLIP}: 1\n")
                .orElseThrow();
        assertThat(root.plain())
                .isEqualTo(Map.of("a", "in/face.mp4", "b", "x y", "c", "full", "d", "${CLIP}", "${CLIP}", 1L));
    }

    @Test
    void variablesThatCannotBeExpandedAreTold() {
        assertThat(told("a: ${NONE}\nb: ${not a name}\nc: ${open\n"))
                .containsExactly(
                        "p.yaml:1:4: a: the environment variable NONE is not set. Set it, or write ${NONE:-default}.",
                        "p.yaml:2:4: b: '${not a name}' names no variable. Write ${NAME} or ${NAME:-default},"
                                + " or $${ for the characters themselves.",
                        "p.yaml:3:4: c: has '${' without '}'. Write ${NAME}, or $${ for the characters themselves.");
    }

    @Test
    void duplicateKeysAreToldWithBothPlaces() {
        assertThat(told("a:\n  x: 1\n  y: 2\n  x: 3\n"))
                .containsExactly("p.yaml:4:3: a.x: 'x' is set twice, first in line 2, column 3. Remove one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!javax.script.ScriptEngineManager [x]", "!!java.io.File {a: b}", "!local x"})
    void tagsAreRefused(String value) {
        assertThat(told("a: " + value))
                .singleElement()
                .asString()
                .startsWith("p.yaml:1:4: a: has the tag '!")
                .endsWith("', and tags are not allowed. Remove it.");
    }

    @Test
    void aliasesStandForWhatTheyName() {
        assertThat(parse("a: &x [1]\nb: *x\n").orElseThrow().plain())
                .isEqualTo(Map.of("a", List.of(1L), "b", List.of(1L)));
        assertThat(told("a: &x [*x]")).containsExactly("p.yaml:1:8: a[0]: '*x' has no '&x' before it in the file.");
    }

    @Test
    void anAliasBombIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            String aliases = ("*a" + (i - 1) + ", ").repeat(10);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, aliases));
        }
        assertWithinASecond(() -> assertThat(told(bomb.toString()))
                .singleElement()
                .asString()
                .endsWith("has more than 50000 values, including those of aliases."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "[\n", "? ", "{? "})
    @Timeout(10)
    void aHundredThousandLevelsNeitherOverflowNorHang(String opening) {
        assertWithinASecond(() -> assertThat(told("a:\n  " + opening.repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("p.yaml:"));
    }

    @Test
    void theDepthLimitIsTold() {
        assertThat(told("a: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .endsWith(": is nested more than 50 levels deep.");
    }

    @Test
    void aLargeFileIsRefusedUnread() {
        assertWithinASecond(() -> assertThat(toldOfFile(new byte[10 << 20]))
                .isEqualTo("p.yaml: is larger than the 128 KiB that a pipeline file may have."));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "#", "${}", "a: ", "x ", "*", "&a ", "!", "\"", "- ", "{a,", "\n"})
    void theLargestFilesAreReadOrRefusedAtOnce(String piece) {
        String text = ("a: \"" + piece.repeat(128 << 10)).substring(0, 128 << 10);
        String unquoted = piece.repeat(128 << 10).substring(0, 128 << 10);
        assertWithinASecond(() -> told(text));
        assertWithinASecond(() -> told(unquoted));
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void longKeysAreRefused() {
        assertThat(told("? " + "x".repeat(5000) + "\n: 1\n"))
                .containsExactly("p.yaml:1:3: has a key of more than 200 characters.");
    }

    @Test
    void filesThatAreNoTextAreTold() throws IOException {
        assertThat(toldOfFile("pipeline: x".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("p.yaml: is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        assertThat(toldOfFile("\uFEFFpipeline: x".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void missingFilesAndFoldersAreTold() {
        reader.read(folder.resolve("none.yaml"), "none.yaml", problems);
        reader.read(folder, "here", problems);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "none.yaml: was not found. Check the path.",
                        "here: is a folder, but a pipeline file is expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n", "null"})
    void emptyFilesAreTold(String text) {
        assertThat(told(text))
                .containsExactly("p.yaml: is empty. A pipeline has at least a source, such as 'capture:'.");
    }

    @Test
    void whatIsNoBlockIsTold() {
        assertThat(told("[a]")).containsExactly("p.yaml:1:1: must be a block of keys, but is a list.");
    }

    @Test
    void aSecondDocumentIsTold() {
        assertThat(told("a: 1\n---\nb: 2\n")).containsExactly("p.yaml:2:1: begins a second document. Use one.");
    }

    @Test
    void tabsAreToldWithARemedy() {
        assertThat(told("a:\n\tb: 1\n"))
                .singleElement()
                .asString()
                .startsWith("p.yaml:2:1: is not valid YAML: ")
                .endsWith("Indent with spaces instead of tabs.");
    }

    @Test
    void anUnquotedVariableInFlowStyleIsToldWithARemedy() {
        assertThat(told("a: { b: ${CLIP} }\n"))
                .singleElement()
                .asString()
                .startsWith("p.yaml:1:")
                .endsWith("Inside [...] and {...}, put ${...} in quotes.");
    }

    @Test
    void oneValueIsTextUnlessItLooksLikeFlowStyle() {
        Place place = Place.of("--set a.b=v").withPath("b");
        assertThat(YamlReader.value("C:\\clips: #1", place, problems).orElseThrow())
                .isEqualTo(new Scalar(place, "C:\\clips: #1", false));
        Node list = YamlReader.value("[1.10, {c: d}]", place, problems).orElseThrow();
        assertThat(((Sequence) list).items().get(0)).isEqualTo(new Scalar(place.item(0), "1.10", false));
        assertThat(((Sequence) list).items().get(1)).isInstanceOf(Mapping.class);
    }

    private static void assertWithinASecond(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        long start = System.nanoTime();
        assertThatCode(work).doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
