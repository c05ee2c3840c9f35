package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code saccade plugin test} names each broken rule, and breaks at none. */
class PluginConformanceTest {
    @TempDir
    static Path folder;

    private static Finished told;

    @BeforeAll
    static void test() {
        Path jar = BadStages.writeTo(folder.resolve("bad.jar"));
        told = SaccadeProcess.of(folder, "plugin", "test", jar.toString()).run();
    }

    private static List<String> lines(String mark, String stage) {
        return told.out()
                .lines()
                .filter(line -> line.startsWith(mark + " ") && line.contains(" model:" + stage + " "))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "undeclared           | keys          | wrote [name]",
                "second-answer        | one-answer    | which it had answered",
                "other-thread         | own-thread    | on the thread 'own'",
                "outside              | inside        | after process or flush had returned",
                "never-answers        | held          | never answered the samples",
                "not-stateless        | workers       | differently with several workers",
                "leak                 | released      | never released them",
                "keeps-frame          | kept          | still refers to 1 frames",
                "keeps-pixels         | kept          | still refers to 1 frames",
                "thread-left          | threads       | left-over",
                "file-left            | files         | passwd",
                "throws-in-close      | close         | broken",
                "throws-in-finish     | finish        | broken",
                "blocks               | in-time       | process() has not answered for 5 s",
                "ignores-interruption | interruptible | did not end",
                "exits                | runs          | ended the process with exit code 7",
                "silent               | docs          | 'count'",
            })
    void eachBrokenRuleIsNamed(String stage, String rule, String sentence) {
        assertThat(lines("FAILED", stage))
                .as("%s", told.out())
                .anyMatch(line -> line.contains(" " + rule + " ") && line.contains(sentence));
    }

    @Test
    void aStageThatCanNotBeTestedIsNamed() {
        assertThat(lines("untested", "needy")).singleElement().asString().contains("needs the setting 'count'");
        assertThat(lines("FAILED", "needy")).isEmpty();
    }

    @Test
    void aGoodStagePassesEveryRule() {
        assertThat(lines("passed", "good")).hasSize(21);
        assertThat(lines("FAILED", "good")).isEmpty();
        assertThat(lines("untested", "good")).isEmpty();
    }

    @Test
    void theExitCodeTells() {
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out().lines()).last().asString().containsPattern("\\d+ passed, \\d+ failed, \\d+ untested");
    }
}
