package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code gaze-live}: a network steers while a better one is trained on the clicks. */
class GazeLiveTest {
    private Path folder;
    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path temporary) {
        folder = temporary;
        place = new Workplace(folder);
    }

    @Test
    void theErrorFallsWhileItSteers() throws Exception {
        List<String> command = new ArrayList<>(List.of(EmbeddingTest.embedding(LiveLearningProgram.class, folder)));
        command.add("1");
        String said = Programs.run(command.toArray(new String[0]));

        RunReport report = new RunReport(JsonParser.parseString(Files.readString(folder.resolve("report.json")))
                .getAsJsonObject());
        assertThat(report.outcome()).as(said).isEqualTo("done");
        RunReport steered = report.roads().get(0);
        List<JsonObject> lines = place.trace("gaze-live.jsonl");
        assertThat(lines).hasSize((int) steered.samples());
        long first = firstSample(steered);
        assertThat(medianError(lines, 0, first))
                .as("the error before and after sample %d\n%s", first, said)
                .isGreaterThan(2 * medianError(lines, first, Long.MAX_VALUE));
        assertThat(report.metric("learn/published")).isGreaterThanOrEqualTo(1);
        assertThat(folder.resolve("gaze-live.onnx")).isNotEmptyFile();
    }

    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true")
    void theErrorFallsInRealTime() {
        Finished run = place.saccade("run", "gaze-live", "--duration", "3m", "--report", "report.json")
                .run();

        assertThat(run.exit()).as(run.toString()).isZero();
        RunReport report = place.report();
        List<JsonObject> lines = place.trace("gaze-live.jsonl");
        long first = firstSample(report.roads().get(0));
        assertThat(medianError(lines, 0, first)).isGreaterThan(2 * medianError(lines, first, Long.MAX_VALUE));
        assertThat(report.metric("learn/published")).isGreaterThanOrEqualTo(2);
    }

    private static long firstSample(RunReport steered) {
        return steered.json()
                .getAsJsonArray("replacements")
                .get(0)
                .getAsJsonObject()
                .get("firstSample")
                .getAsLong();
    }

    /** The median distance of the gaze from the target, as a share of the screen, of samples between two numbers. */
    private static double medianError(List<JsonObject> lines, long from, long to) {
        double[] errors = lines.stream()
                .filter(line -> line.get("index").getAsLong() >= from
                        && line.get("index").getAsLong() < to)
                .filter(line -> line.has("gaze"))
                .mapToDouble(line -> Math.hypot(off(line, "x"), off(line, "y")))
                .sorted()
                .toArray();
        assertThat(errors).as("samples with gaze from %d to %d", from, to).hasSizeGreaterThan(20);
        return errors[errors.length / 2];
    }

    private static double off(JsonObject line, String axis) {
        return line.getAsJsonObject("gaze").get(axis).getAsDouble()
                - line.getAsJsonObject("target").get(axis).getAsDouble();
    }
}
