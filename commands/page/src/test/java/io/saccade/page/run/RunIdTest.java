package io.saccade.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunIdTest {
    private static final Instant TIME = Instant.parse("2026-11-30T12:54:57.737Z");

    @Test
    void tellsTimeAndPipeline() {
        String id = RunId.of(TIME, "demo");
        assertThat(id).isEqualTo("20261130-125457-737-demo");
        assertThat(RunId.time(id)).isEqualTo(TIME);
        assertThat(id.substring(RunId.PREFIX_LENGTH)).isEqualTo("demo");
    }

    @Test
    void isAFileNameWhateverThePipelineIsCalled() {
        for (String name : new String[] {"../../etc", "", "a/b", "<script>", "ä".repeat(500), "a.b"}) {
            assertThat(RunId.isOne(RunId.of(TIME, name))).as(name).isTrue();
        }
        for (String text : new String[] {"..", "20261130-125457-737-../x", "20261130-125457-737-", "", "none"}) {
            assertThat(RunId.isOne(text)).as(text).isFalse();
        }
    }
}
