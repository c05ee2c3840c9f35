package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main use case: a film of a face moves the real pointer, and is recorded as a film and a trace. */
class GazeMouseTest {
    private static final List<String> STAGES = List.of(
            "haar-eyes", "onnx-gaze", "gaze-drift", "smooth-gaze", "eyes-closed", "robot-cursor", "video", "trace");

    @TempDir
    Path folder;

    @Test
    void aFaceMovesThePointer() throws Exception {
        Path film = ReferenceData.path("video/grid_lwbsza.mpg");
        Path network = ReferenceData.path("gaze/article-cnn.onnx");
        Workplace place = new Workplace(folder);
        try (XServer server = XServer.start()) {
            Finished run = place.saccade("run", "gaze-mouse", "--out", "o", "--report", "report.json")
                    .with("--set", "capture.source=" + film, "--set", "onnx-gaze.model=" + network)
                    .on(server.display())
                    .run();

            assertThat(run.exit()).as(run.toString()).isZero();
            RunReport report = place.report();
            assertThat(report.samples()).isEqualTo(75);
            assertThat(report.problems()).isEmpty();
            for (String stage : STAGES) {
                assertThat(report.stage(stage).of("out")).as(stage).isEqualTo(75);
            }
            List<JsonObject> trace = place.trace("o/session.jsonl");
            assertThat(trace).hasSize(75).allMatch(line -> line.has("eyes") && line.has("gaze"));
            assertThat(server.pointer()).matches(pointerOf(trace.get(74))::isNear);
        }
        assertThat(Film.decode(place.path("o/session.mp4")))
                .returns(75, Film::frames)
                .returns(360, Film::width)
                .returns(288, Film::height);
    }

    private static XServer.Place pointerOf(JsonObject line) {
        JsonObject gaze = line.getAsJsonObject("gaze");
        return XServer.Place.of(gaze.get("x").getAsDouble(), gaze.get("y").getAsDouble());
    }
}
