package io.saccade.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.StageEntry;
import io.saccade.core.conformance.Verdict.Mark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each broken rule is named, for stages that leave the process alive. */
class StageConformanceTest {
    private static final Map<String, List<Verdict>> VERDICTS = new HashMap<>();

    @BeforeAll
    static void test(@TempDir Path folder) throws Exception {
        Path jar = BadStages.writeTo(folder.resolve("bad.jar"));
        try (PluginConformance conformance = PluginConformance.open(jar, List.of())) {
            for (StageEntry stage : conformance.info().orElseThrow().stages()) {
                List<Verdict> verdicts = VERDICTS.computeIfAbsent(stage.type(), type -> new ArrayList<>());
                conformance.test(stage, Optional.empty(), false, new VerdictListener() {
                    @Override
                    public void begin(Rule rule) {}

                    @Override
                    public void tell(Verdict verdict) {
                        verdicts.add(verdict);
                    }
                });
            }
        }
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
                "silent               | docs          | 'count'",
            })
    void eachBrokenRuleIsNamed(String stage, String rule, String sentence) {
        assertThat(VERDICTS.get(stage))
                .anyMatch(verdict -> verdict.mark() == Mark.FAILED
                        && verdict.rule().label().equals(rule)
                        && verdict.sentence().contains(sentence));
    }

    @Test
    void aGoodStagePassesEveryRule() {
        assertThat(VERDICTS.get("good")).hasSize(21).allMatch(verdict -> verdict.mark() == Mark.PASSED);
    }
}
