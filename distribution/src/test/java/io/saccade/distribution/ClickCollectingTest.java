package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.saccade.distribution.CollectedSamples.Row;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import io.saccade.distribution.XServer.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real mouse clicks label the eyes of a drawn face. */
class ClickCollectingTest {
    private static final String FACE = "{type: demo-face, with: {live: true, seconds: 600, width: 320, height: 240}}";
    /** Eyes of a few pixels, too small for the detector. */
    private static final String TINY_FACE =
            "{type: demo-face, with: {live: true, seconds: 600, width: 64, height: 64}}";

    private static final double PATIENCE_NANOS = 500e6;
    /** The targets are 6 % of the screen away from its edges. */
    private static final double[] GRID = {0.06, 0.5, 0.94};

    private Workplace place;
    private CollectedSamples samples;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        samples = new CollectedSamples(folder.resolve("eyes"));
    }

    @Test
    void everyClickLabelsTheFirstSampleAfterIt() throws Exception {
        try (XServer server = XServer.start()) {
            Map<String, byte[]> before;
            try (Running run = collect(FACE, "").on(server.display()).start()) {
                awaitSamples(run);
                click(server, 5, 0);
                run.signal("KILL");
                run.await();
                before = samples.pictures();
                assertThat(before).hasSize(5);
            }
            List<String> killed = samples.lines();
            try (Running run =
                    collect(FACE, "").with("--overwrite").on(server.display()).start()) {
                Files.delete(place.path("trace.jsonl"));
                awaitSamples(run);
                List<Long> clicked = click(server, 10, 5);
                run.signal("TERM");
                Finished finished = run.await();

                assertThat(finished.exit()).as(finished.toString()).isEqualTo(130);
                assertThat(finished.err()).contains("10 of 10 clicks labelled a sample");
                assertThat(place.report().problems()).isEmpty();
                assertFirstSamples(clicked, 5);
            }
            assertThat(samples.lines()).startsWith(killed.toArray(String[]::new));
            assertThat(samples.pictures()).hasSize(15).containsAllEntriesOf(before);
        }
    }

    /** The place of the n-th click. All places differ, since a duplicate sample is not stored. */
    private static Place nth(int number) {
        return new Place(7 + 21 * number, 3 + 13 * number);
    }

    /** Clicks, waits for each sample, and returns the time just before each press. */
    private List<Long> click(XServer server, int clicks, int before) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < clicks; i++) {
            nanos.add(System.nanoTime());
            Place next = nth(before + i);
            server.click(next.x(), next.y());
            int expected = before + i + 1;
            Waiting.until(
                    "sample " + expected + " is kept", () -> samples.lines().size() >= expected);
        }
        return nanos;
    }

    private void assertFirstSamples(List<Long> clickedNanos, int before) throws Exception {
        List<JsonObject> withEyes = place.trace("trace.jsonl").stream()
                .filter(line -> line.has("eyes"))
                .toList();
        List<Row> rows = samples.rows();
        assertThat(rows).hasSize(before + clickedNanos.size());
        int at = -1;
        for (int i = 0; i < clickedNanos.size(); i++) {
            int from = at + 1;
            for (at = from; !withEyes.get(at).has("click"); ) at++;
            long pressed = nanos(withEyes.get(at).getAsJsonObject("click"));
            long age = nanos(withEyes.get(at)) - pressed;
            // Processes of one machine share this clock.
            assertThat(pressed).isBetween(clickedNanos.get(i), clickedNanos.get(i) + 1_000_000_000L);
            assertThat((double) age).isBetween(0., PATIENCE_NANOS);
            assertThat(withEyes.subList(from, at)).as("no sample before").allMatch(line -> nanos(line) < pressed);
            Place clicked = nth(before + i);
            assertThat(rows.get(before + i))
                    .returns((double) clicked.x(), Row::x)
                    .returns((double) clicked.y(), Row::y)
                    .returns("left", Row::button)
                    .returns(Math.round(age / 1e5) / 10., Row::ageMillis)
                    .returns(Row.eyes(withEyes.get(at)), Row::eyes);
        }
        assertThat(withEyes.subList(at + 1, withEyes.size())).noneMatch(line -> line.has("click"));
    }

    private static long nanos(JsonObject stamped) {
        return stamped.get("timestampNanos").getAsLong();
    }

    @Test
    void noClickIsKeptWhereNoEyesAreSeen() throws Exception {
        try (XServer server = XServer.start();
                Running run = collect(TINY_FACE, "").on(server.display()).start()) {
            awaitSamples(run);
            for (int i = 0; i < 5; i++) server.click(nth(i).x(), nth(i).y());
            awaitLines(run, place.trace("trace.jsonl").size() + 30);
            run.signal("TERM");
            assertThat(run.await().err()).contains("0 of 5 clicks labelled a sample");
        }
        assertThat(place.report().problems()).anyMatch(problem -> problem.contains("5 of 5 clicks were discarded"));
        assertThat(samples.rows()).isEmpty();
        assertThat(Files.list(samples.folder()))
                .containsExactly(samples.folder().resolve("samples.csv"));
    }

    @Test
    void aTargetStaysWhereNoEyesAreSeenAndEscapeEndsIt() throws Exception {
        try (XServer server = XServer.start();
                Running run = collect(TINY_FACE, "{ window: true }")
                        .on(server.display())
                        .start()) {
            awaitSamples(run);
            for (double x : GRID) {
                for (double y : GRID)
                    server.click(Place.of(x, y).x(), Place.of(x, y).y());
            }
            server.key("Escape");
            Finished finished = run.await();
            assertThat(finished).as(finished.toString()).returns(0, Finished::exit);
            assertThat(finished.err()).contains("Escape was pressed after 0 of 27 targets");
        }
        assertThat(samples.rows()).isEmpty();
        assertThat(place.report().problems()).anyMatch(problem -> problem.contains("1 of 1 clicks were discarded"));
    }

    private SaccadeProcess collect(String source, String clicks) {
        return place.pipeline("""
                capture: { type: haar-eyes, with: { source: %s, track: true } }
                models: [{ type: mouse-clicks, with: %s }]
                recorders:
                  - { type: click-samples, with: { directory: eyes }, queue: { when-full: block } }
                  - { type: trace, with: { file: trace.jsonl } }
                """.formatted(source, clicks.isEmpty() ? "{}" : clicks));
    }

    private void awaitSamples(Running run) throws Exception {
        awaitLines(run, 5);
    }

    private void awaitLines(Running run, int lines) throws Exception {
        Path trace = place.path("trace.jsonl");
        Waiting.until("samples come", () -> {
            if (!run.isAlive()) throw new AssertionError(run.await().toString());
            return Files.exists(trace) && place.trace("trace.jsonl").size() >= lines;
        });
    }
}
