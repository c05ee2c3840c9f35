package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code demo}, the first command for newcomers, without camera, display or network. */
class DemoTest {
    private static final String[] WITHOUT_NETWORK = {"unshare", "--map-root-user", "--net"};
    private static final boolean LONG = Boolean.getBoolean("long.tests");
    /** A third of the clicks, a fourth of the pixels, and slower steering. */
    private static final String FEWER =
            "capture.source={type: demo-face, with: {look: 1, clicking: true, fps: 2.5, seconds: 150,"
                    + " width: 320, height: 240}}";

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void learnsWhereADrawnPersonLooksAndSteersByIt() {
        SaccadeProcess demo = place.saccade("run", "demo", "--report", "report.json");
        if (!LONG) demo.with("--set", FEWER);
        if (Programs.works("unshare", "--map-root-user", "--net", "true")) demo.by(WITHOUT_NETWORK);
        Finished run = demo.run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err()).contains("made out/demo-gaze.onnx", "made out/demo.mp4", "made out/demo-error.png");
        assertThat(place.path("out/demo-clicks").toFile().list())
                .as("a table, and a picture for each click")
                .hasSizeGreaterThanOrEqualTo(LONG ? 300 : 100);
        int frames = LONG ? 600 : 375;
        assertThat(Film.decode(place.path("out/demo.mp4"))).returns(frames, Film::frames);
        assertThat(place.trace("out/demo.jsonl")).hasSize(frames).allMatch(line -> line.has("target"));
        RunReport report = place.report();
        assertThat(report.outcome()).isEqualTo("done");
        assertThat(report.problems()).isEmpty();
        RunReport taught = report.steps().get(1);
        RunReport steered = report.steps().get(2);
        assertThat(taught.metric("diagonalPercent")).isLessThan(6);
        assertThat(steered.metric("diagonalPercent")).isLessThan(6);
        assertThat(steered.metric("baselinePx")).isGreaterThan(4 * steered.metric("meanPx"));
    }

    @Test
    void findsTheEyesOfADrawnPersonUnderADisplayThatDoesNotAnswer() {
        Finished run = place.eyes("--max-samples", "45", "--report", "report.json", "--out", "here")
                .on(":9999")
                .run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err()).contains("made here/out/eyes.mp4", "made here/out/eyes.jsonl", "done: 45 samples");
        assertThat(Film.decode(place.path("here/out/eyes.mp4")))
                .returns(45, Film::frames)
                .returns(640, Film::width)
                .returns(480, Film::height);
        assertThat(place.trace("here/out/eyes.jsonl")).hasSize(45).allMatch(line -> line.has("target"));
        assertThat(place.trace("here/out/eyes.jsonl").stream().filter(line -> line.has("eyes")))
                .hasSizeGreaterThan(40);
        assertThat(place.report())
                .returns("done", RunReport::outcome)
                .returns(45L, RunReport::samples)
                .satisfies(report -> assertThat(report.problems()).isEmpty());
        runsAgain();
    }

    private void runsAgain() {
        Finished run =
                place.eyes("--max-samples", "20", "--out", "here").on(":9999").run();
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(Film.decode(place.path("here/out/eyes.mp4")).frames()).isEqualTo(20);
        assertThat(place.trace("here/out/eyes.jsonl")).hasSize(20);
    }

    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "waits for four seconds of time")
    void endsAfterATime() {
        Finished run = place.eyes(
                        "--duration",
                        "4s",
                        "--set",
                        "capture.source={type: demo-face, with: {live: true, width: 320, height: 240}}",
                        "--quiet")
                .run();

        assertThat(run).returns(0, Finished::exit).returns("", Finished::err).returns("", Finished::out);
        assertThat(place.trace("out/eyes.jsonl")).isNotEmpty();
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
