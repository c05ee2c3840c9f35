package io.saccade.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.core.problem.InvalidPipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineFinderTest {
    @TempDir
    Path home;

    @Test
    void findsShippedPipelinesByNameAndSaysWhatWasMeant() throws IOException {
        Path demo = home.resolve("pipelines/demo.yaml");
        Files.createDirectories(demo.getParent());
        Files.writeString(demo, "");
        PipelineFinder finder = new PipelineFinder(home);

        assertThat(finder.find("demo")).isEqualTo(demo);
        assertThat(finder.find(demo.toString())).isEqualTo(demo);
        assertThatThrownBy(() -> finder.find("demoo"))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining(
                        "demoo: is neither a file nor the name of a shipped pipeline. Did you mean 'demo'?");
        assertThatThrownBy(() -> finder.find("none/demo.yaml"))
                .hasMessageContaining("none/demo.yaml: is neither a file");
    }
}
