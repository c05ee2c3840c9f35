package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a model is being replaced. */
class InterruptedReplacementTest {
    /** A model whose opening does not end if its file says {@code wait}; it tells so by creating the file named there. */
    private static final String MODEL = """
            public final class PatientFactory extends ModelFactory<PatientFactory.Settings> {
                @Doc("a test") public record Settings(@Doc("a file") java.nio.file.Path file) {}

                public PatientFactory() {
                    super("patient", Settings.class, Ports.reading(Keys.FRAME).writing(Keys.GAZE));
                }

                @Override public void check(Settings settings, Check check) {
                    check.inputFile("file", settings.file());
                }

                @Override public Model create(Settings settings, StageContext context) throws Exception {
                    String text = java.nio.file.Files.readString(context.input(settings.file()));
                    if (text.startsWith("wait ")) {
                        java.nio.file.Files.createFile(java.nio.file.Path.of(text.substring(5)));
                        new java.util.concurrent.CountDownLatch(1).await();
                    }
                    return (sample, out) -> out.emit(sample.with(Keys.GAZE, new Point(0, 0)));
                }
            }
            """;

    private static final String PIPELINE = """
            capture: { type: demo-face, with: { seconds: 600, live: true, width: 160, height: 120 } }
            models: [{ type: patient, with: { file: model.txt }, watch: true, queue: { when-full: block } }]
            recorders:
              - { type: video, with: { file: film.mp4 }, queue: { when-full: block } }
              - { type: trace, with: { file: trace.jsonl }, queue: { when-full: block } }
            """;

    @Test
    void endsTheRunAsUsual(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder);
        PluginJar.module("test.patient").stage("PatientFactory", MODEL).writeTo(place.path("plugins/patient.jar"));
        place.file("model.txt", "go on");
        Path opening = place.path("opening");
        SaccadeProcess saccade = place.pipeline(PIPELINE).with("--plugins", "plugins");
        // a shell that runs the tests in the background makes its children ignore Ctrl-C
        if (Programs.works("env", "--default-signal=INT", "true")) saccade.by("env", "--default-signal=INT");
        try (Running run = saccade.start()) {
            Waiting.until(
                    "samples arrive",
                    () -> alive(run)
                            && Files.exists(place.path("trace.jsonl"))
                            && Files.size(place.path("trace.jsonl")) > 0);
            place.file("model.txt", "wait " + opening);
            Waiting.until("the new model is being opened", () -> alive(run) && Files.exists(opening));
            run.signal("INT");
            Finished finished = run.await();

            assertThat(finished.exit()).as(finished.toString()).isEqualTo(130);
            assertThat(finished.err()).contains("made film.mp4", "interrupted: ");
        }
        RunReport report = place.report();
        assertThat(report.outcome()).isEqualTo("interrupted");
        assertThat(report.json().getAsJsonArray("replacements")).isEmpty();
        assertThat(report.problems()).isEmpty();
        assertThat(place.trace("trace.jsonl")).hasSize((int) report.samples());
        assertThat(Film.decode(place.path("film.mp4")).frames()).isEqualTo((int) report.samples());
    }

    private static boolean alive(Running run) {
        if (!run.isAlive()) throw new AssertionError(run.await().toString());
        return true;
    }
}
