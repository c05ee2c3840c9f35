package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.files.PartialName;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Prepares pairs from photographs, trains a network on them, and colours drawings with it. */
class DrawingsTest {
    private static final int SCENES = 40;
    private static final String LEARN = """
            seed: 1
            overwrite: true
            trainer:
              type: line-drawing
              with:
                { data: drawings, model: drawing.onnx, preset: %s, max-channels: 8, epochs: %d, batch-size: 4,
                  checkpoint: drawing.checkpoint, sheets: sheets }
            """;

    @TempDir
    static Path studio;

    private Workplace place;

    /** Draws scenes in place of photographs. */
    @BeforeAll
    static void draw() {
        Workplace there = new Workplace(studio);
        there.file("photograph.yaml", """
                capture: { type: demo-shapes, with: { size: 160, count: %d, seed: 4 } }
                recorders: [{ type: images, with: { directory: scenes } }]
                """.formatted(SCENES));
        fine(there.saccade("run", "photograph.yaml").run());
    }

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    /** Takes the first scenes. */
    private void photograph(String folder, int count) throws IOException {
        Path photographs = Files.createDirectories(place.path(folder));
        try (Stream<Path> scenes = Files.list(studio.resolve("scenes"))) {
            for (Path scene : scenes.sorted().limit(count).toList()) {
                Files.copy(scene, photographs.resolve(scene.getFileName()));
            }
        }
    }

    private static void fine(Finished finished) {
        assertThat(finished.exit()).as(finished.toString()).isZero();
    }

    private SaccadeProcess prepare(String out) {
        return place.saccade("run", "prepare-drawings", "--set", "capture.source=photos", "--out", out);
    }

    @Test
    void aKilledPreparationGoesOnToTheSameAndRepeatsNothing() throws Exception {
        photograph("photos/Grüße aus Köln", SCENES);
        fine(prepare("whole").run());
        Path killed = place.path("killed/drawings");
        try (Running run = prepare("killed").start()) {
            Waiting.until("there are pairs", () -> pairs(killed) > 10 || !run.isAlive());
            run.signal("KILL");
            run.await();
        }
        long finished = pairs(killed);
        assertThat(finished).isBetween(1L, SCENES - 1L);
        Finished resumed = prepare("killed").with("--report", "report.json").run();
        fine(resumed);
        assertThat(place.report().samples()).isEqualTo(SCENES - finished);
        assertThat(contents(killed)).isEqualTo(contents(place.path("whole/drawings")));
    }

    private static long pairs(Path folder) {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("-labels.png"))
                    .filter(file -> !PartialName.isWithin(file))
                    .count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // the file was being renamed
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheRestIsPrepared() throws Exception {
        photograph("photos", 3);
        place.file("photos/text.jpg", "this is text, not a picture");
        Files.createSymbolicLink(place.path("photos/loop"), place.path("photos"));
        Finished finished = prepare("out").with("--report", "report.json").run();
        assertThat(finished.exit()).as(finished.toString()).isEqualTo(4);
        assertThat(finished.err())
                .contains("set aside text.jpg: it is no picture that can be decoded")
                .contains("set aside loop: it is a link to a folder that contains it");
        assertThat(pairs(place.path("out/drawings"))).isEqualTo(3);
    }

    @Test
    void aNetworkLearnsAndColors() throws Exception {
        photograph("photos", 6);
        fine(prepare(".").run());
        place.file("learn.yaml", LEARN.formatted("article", 1));
        Finished learnt = learn("learnt").with("--verbose").run();
        fine(learnt);
        assertThat(learnt.err())
                .as("the article's network, layer by layer")
                .contains("   #  operation      stride  out                 parameters")
                .contains("   7  conv 8              2  1x1x8                      584")
                .contains("trainable");
        assertThat(place.path("learnt/sheets/epoch-001.png")).isNotEmptyFile();
        Finished colored = place.saccade(
                        "run",
                        "colorize",
                        "--set",
                        "capture.source=photos",
                        "--set",
                        "colorize.model=learnt/drawing.onnx")
                .run();
        fine(colored);
        assertThat(colored.err()).contains("frames of 160x160 pixels are scaled to the network's 128x128");
        try (Stream<Path> images = Files.list(place.path("colored"))) {
            assertThat(images.count()).isEqualTo(6);
        }
    }

    /** {@code TablesTest} kills and resumes a training in every test run, by the same checkpoints. */
    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "takes half a minute")
    void aKilledTrainingGoesOnToTheSame() throws Exception {
        photograph("photos", 24);
        fine(prepare(".").run());
        place.file("learn.yaml", LEARN.formatted("best", 6));
        fine(learn("whole").run());
        Path checkpoint = place.path("killed/drawing.checkpoint");
        try (Running run = learn("killed").start()) {
            Waiting.until("there is a checkpoint", () -> Files.exists(checkpoint) || !run.isAlive());
            run.signal("KILL");
            run.await();
        }
        assertThat(place.path("killed/drawing.onnx")).doesNotExist();
        fine(learn("killed").run());
        assertThat(withoutDate("killed/drawing.onnx")).isEqualTo(withoutDate("whole/drawing.onnx"));
    }

    private SaccadeProcess learn(String out) {
        return place.saccade("run", "learn.yaml", "--out", out);
    }

    private String withoutDate(String file) throws IOException {
        String bytes = Files.readString(place.path(file), StandardCharsets.ISO_8859_1);
        return bytes.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "date");
    }
}
