package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Malicious pipeline files: each is rejected with a one-sentence message, within a second plus start-up time. */
class HostileFilesTest {
    /** For a quiet machine; a busy one, whose start-up takes longer, gets the same time again. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void aKeyTwice() {
        assertRefused(
                "capture: { type: demo-face }\ncapture: { type: video }\n",
                "p.yaml:2:1: capture: 'capture' stands here twice, first in line 1, column 1. Remove one.");
    }

    @Test
    void aTagThatNamesAClass() {
        assertRefused(
                "capture: !!javax.script.ScriptEngineManager [ !!java.net.URL [ 'http://localhost/' ] ]\n",
                "p.yaml:1:10: capture: has the tag '!!javax.script.ScriptEngineManager', and tags are not allowed."
                        + " Remove it.");
    }

    @Test
    void aliasesOfAliases() {
        String bomb = IntStream.range(1, 30)
                .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)))
                .collect(Collectors.joining("", "a0: &a0 [x, x, x, x, x, x, x, x, x]\n", ""));
        assertRefused(bomb, "makes more than 50000 values, counting what aliases stand for.");
    }

    @Test
    void deepNests() {
        assertRefused("capture: " + "[".repeat(100_000) + "]".repeat(100_000), "p.yaml: is larger than the 128 KiB");
        assertRefused("capture: " + "[".repeat(60_000), "is nested more than 50 levels deep.");
        assertRefused("capture: " + "{a: ".repeat(30_000), "is nested more than 50 levels deep.");
    }

    @Test
    void tenMegabytes() {
        assertRefused("capture: { type: demo-face }\n" + "# comment\n".repeat(1_000_000), "is larger than the 128 KiB");
        assertRefused("key: [a, b, c, d]\n".repeat(550_000), "is larger than the 128 KiB");
    }

    @Test
    void bytesThatAreNoText() {
        place.write("p.yaml", new byte[] {'a', ':', (byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(place.saccade("check", "p.yaml").run())
                .returns(2, Finished::exit)
                .returns(
                        "p.yaml: is not UTF-8 text. Save it as UTF-8.\n1 problem; nothing was opened\n", Finished::err);
    }

    private void assertRefused(String yaml, String sentence) {
        Duration start = place.check("capture: { type: demo-face }\n").took();
        Finished finished = place.check(yaml);
        assertThat(finished.exit()).as(finished.toString()).isEqualTo(2);
        assertThat(finished.err())
                .contains(sentence)
                .doesNotContain("StackOverflow")
                .hasSizeLessThan(1000);
        Duration most = start.compareTo(MOST) > 0 ? start : MOST;
        assertThat(finished.took().minus(start)).isLessThan(most);
    }
}
