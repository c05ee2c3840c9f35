package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs several pipeline files at the same time in one process. */
class TogetherTest {
    private static final String FILM = """
            capture: { type: demo-face, with: { seconds: 1, width: 320, height: 240 } }
            recorders: [{ type: video, with: { file: face.mp4 } }]
            """;
    private static final String TRACE = """
            capture: { type: demo-face, with: { seconds: 2, width: 320, height: 240 } }
            recorders: [{ type: trace, with: { file: looks.jsonl } }]
            """;

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        place.file("roads/film.yaml", FILM);
        place.file("roads/trace.yaml", TRACE);
    }

    @Test
    void bothRoadsRunAndHaveAReport() {
        Finished run = together("fail", "--set", "b/demo-face.seconds=3");

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(Film.decode(place.path("o/face.mp4")).frames()).isEqualTo(30);
        assertThat(place.trace("o/looks.jsonl")).hasSize(90);
        RunReport report = place.report();
        assertThat(report).returns("done", RunReport::outcome).returns(120L, RunReport::samples);
        assertThat(report.roads()).extracting(RunReport::samples).containsExactly(30L, 90L);
        assertThat(report.roads().get(1).stage("b/trace").of("out")).isEqualTo(90);
    }

    @Test
    void aRoadThatFailsIsSetAsideIfAsked() {
        place.file(
                "roads/film.yaml",
                FILM.replace(
                        "type: demo-face, with: { seconds: 1, width: 320, height: 240 }",
                        "type: video, with: { source: text.mp4 }"));
        place.file("roads/text.mp4", "Dear diary\n");
        Finished run = together("skip");

        assertThat(run.exit()).as(run.toString()).isEqualTo(4);
        assertThat(run.err()).contains("road 'film': ").contains("text.mp4 is no film that can be read");
        assertThat(place.trace("o/looks.jsonl")).hasSize(60);
        assertThat(place.report().roads()).extracting(RunReport::outcome).containsExactly("failed", "done");
    }

    private Finished together(String onError, String... options) {
        place.file(
                "roads/all.yaml",
                "together:\n  - { pipeline: film.yaml, on-error: " + onError + " }\n"
                        + "  - { pipeline: trace.yaml, name: b }\n");
        return place.saccade("run", "roads/all.yaml", "--out", "o", "--report", "report.json")
                .with(options)
                .run();
    }
}
