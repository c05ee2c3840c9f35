package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs several pipeline files in sequence under one output folder. */
class StepsTest {
    private static final String SHOOT = """
            capture: { type: demo-face, with: { seconds: 1, width: 320, height: 240 } }
            recorders: [{ type: video, with: { file: face.mp4 } }]
            """;
    private static final String WATCH = """
            capture: { type: video, with: { source: face.mp4 } }
            recorders: [{ type: trace, with: { file: watched.jsonl } }]
            """;

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        place.file("steps/shoot.yaml", SHOOT);
        place.file("steps/watch.yaml", WATCH);
    }

    @Test
    void aStepFindsWhatTheOneBeforeMade() {
        place.file("steps/face.mp4", "an older film that nobody means");
        Finished run = steps("shoot.yaml, watch.yaml");

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(Film.decode(place.path("o/face.mp4")).frames()).isEqualTo(30);
        assertThat(place.trace("o/watched.jsonl")).hasSize(30);
        RunReport report = place.report();
        assertThat(report).returns("done", RunReport::outcome).returns(60L, RunReport::samples);
        assertThat(report.steps()).extracting(RunReport::samples).containsExactly(30L, 30L);
        assertThat(report.steps())
                .extracting(step -> step.json().get("pipeline").getAsString())
                .containsExactly("shoot", "watch");
        assertThat(report.outputs()).hasSize(2);
    }

    @Test
    void theFirstFailureEndsIt() {
        place.file("steps/text.mp4", "Dear diary\n");
        place.file("steps/read.yaml", WATCH.replace("face.mp4", "text.mp4").replace("watched", "read"));
        Finished run = steps("shoot.yaml, read.yaml, watch.yaml");

        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.err()).contains("failed: stage 'video' failed: text.mp4 is no film that can be read");
        assertThat(place.report().steps()).extracting(RunReport::outcome).containsExactly("done", "failed");
        assertThat(place.path("o/face.mp4")).exists();
        assertThat(place.path("o/watched.jsonl")).doesNotExist();
    }

    private Finished steps(String names) {
        place.file("steps/all.yaml", "pipeline: all\nsteps: [" + names + "]\n");
        return place.saccade("run", "steps/all.yaml", "--out", "o", "--report", "report.json")
                .run();
    }
}
