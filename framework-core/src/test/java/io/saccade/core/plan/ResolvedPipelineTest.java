package io.saccade.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.InvalidPipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a resolved pipeline changes with everything that changes the pipeline, and with nothing else. */
class ResolvedPipelineTest {
    private static final String ROAD = "capture: { type: film, with: { source: \"${FILM:-face.mp4}\" } }\n";

    @TempDir
    private Path folder;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void files() throws IOException {
        file("road.yaml", ROAD);
        file("steps.yaml", "steps: [road.yaml]\n");
        file("together.yaml", "together: [{ pipeline: road.yaml }]\n");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String resolved(String name, String... overrides) {
        return ResolvedPipeline.text(
                new PipelineSource.InFile(Path.of(name)),
                RunOptions.defaults().in(folder).set(List.of(overrides)),
                variable -> Optional.ofNullable(environment.get(variable)));
    }

    @Test
    void staysEqualIfOnlyCommentsChange() throws IOException {
        String before = resolved("road.yaml");
        file("road.yaml", "# another comment\n" + ROAD);
        assertThat(resolved("road.yaml")).isEqualTo(before).contains("face.mp4");
    }

    @Test
    void changesWithTheFileTheOverridesAndTheEnvironment() throws IOException {
        String before = resolved("road.yaml");
        assertThat(resolved("road.yaml", "capture.source=other.mp4")).isNotEqualTo(before);
        assertThat(resolved("road.yaml", "seed=7")).isNotEqualTo(before);
        environment = Map.of("FILM", "third.mp4");
        assertThat(resolved("road.yaml")).isNotEqualTo(before).contains("third.mp4");
    }

    @Test
    void changesWithTheFilesOfStepsAndRoads() throws IOException {
        String steps = resolved("steps.yaml");
        String together = resolved("together.yaml");
        file("road.yaml", ROAD.replace("film,", "camera,"));
        assertThat(resolved("steps.yaml")).isNotEqualTo(steps);
        assertThat(resolved("together.yaml")).isNotEqualTo(together);
        assertThat(resolved("together.yaml", "road/capture.source=other.mp4")).contains("other.mp4");
    }

    @Test
    void tellsWhatCanNotBeRead() throws IOException {
        file("steps.yaml", "steps: [missing.yaml]\n");
        assertThatThrownBy(() -> resolved("steps.yaml"))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("missing.yaml");
        assertThatThrownBy(() -> resolved("road.yaml", "model.x=1"))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("names no stage");
    }
}
