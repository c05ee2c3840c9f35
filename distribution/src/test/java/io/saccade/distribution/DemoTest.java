package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer runs first: it needs no camera, no display, no network and no patience. */
class DemoTest {
    private static final String[] WITHOUT_NETWORK = {"unshare", "--map-root-user", "--net"};

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void filmsTenSecondsOfADrawnFace() {
        SaccadeProcess demo = place.saccade("run", "demo", "--report", "report.json");
        if (Programs.works("unshare", "--map-root-user", "--net", "true")) demo.by(WITHOUT_NETWORK);
        Finished run = demo.run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err()).contains("made out/demo.mp4", "made out/demo.jsonl", "done: 300 samples");
        assertThat(run.took()).isLessThan(Duration.ofMinutes(1));
        assertThat(Film.decode(place.path("out/demo.mp4")))
                .returns(300, Film::frames)
                .returns(640, Film::width)
                .returns(480, Film::height);
        assertThat(place.trace("out/demo.jsonl")).hasSize(300).allMatch(line -> line.has("target"));
        assertThat(place.trace("out/demo.jsonl").stream().filter(line -> line.has("eyes")))
                .hasSizeGreaterThan(280);
        assertThat(place.report())
                .returns("done", RunReport::outcome)
                .returns(300L, RunReport::samples)
                .satisfies(report -> assertThat(report.problems()).isEmpty());
    }

    @Test
    void runsAgainAndUnderADisplayThatDoesNotAnswer() {
        for (int i = 0; i < 2; i++) {
            Finished run = place.saccade("run", "demo", "--max-samples", "20", "--out", "here")
                    .on(":9999")
                    .run();
            assertThat(run.exit()).as(run.toString()).isZero();
            assertThat(Film.decode(place.path("here/out/demo.mp4")).frames()).isEqualTo(20);
            assertThat(place.trace("here/out/demo.jsonl")).hasSize(20);
        }
    }

    @Test
    void endsAfterATime() {
        Finished run = place.saccade(
                        "run",
                        "demo",
                        "--duration",
                        "2s",
                        "--set",
                        "capture.source={type: demo-face, with: {seconds: 600}}",
                        "--quiet")
                .run();

        assertThat(run).returns(0, Finished::exit).returns("", Finished::err).returns("", Finished::out);
        assertThat(place.trace("out/demo.jsonl")).isNotEmpty();
    }

    @Test
    void worksInFoldersOfAnyNameAndAnyLocale() {
        Workplace odd = new Workplace(place.path("sp ace %03d ö"));
        odd.file("né.yaml", """
                capture: { type: demo-face, with: { seconds: 1, width: 160, height: 120 } }
                recorders: [{ type: video, with: { file: "fil m%d ö.mp4" } }]
                """);
        Finished run = odd.saccade("run", "né.yaml", "--report", "réport.json")
                .by("env", "LC_ALL=C")
                .run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err()).contains("made fil m%d ö.mp4");
        assertThat(odd.path("réport.json")).exists();
        assertThat(Film.decode(odd.path("fil m%d ö.mp4")).frames()).isEqualTo(30);
    }
}
