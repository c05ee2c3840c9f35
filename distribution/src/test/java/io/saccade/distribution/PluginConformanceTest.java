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

/**
 * {@code saccade plugin test} names broken rules, also those of stages that hang or end their process. What breaks each
 * rule is tested with the core.
 */
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
                "blocks               | in-time       | process() has not answered for 5 s",
                "ignores-interruption | interruptible | did not end",
                "exits                | runs          | ended the process with exit code 7",
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
