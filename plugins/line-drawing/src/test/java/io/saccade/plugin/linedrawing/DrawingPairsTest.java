package io.saccade.plugin.linedrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.files.PartialName;
import io.saccade.plugin.linedrawing.pairs.DrawingPairs;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingPairsTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return Preparing.pairs(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return Preparing.pair(harness, "dogs/a" + number + ".jpg", number, new Palette(3));
    }

    @Test
    void whatIsReadIsWhatWasRecorded() throws Exception {
        byte[] edges;
        byte[] labels;
        try (StageHarness stage = stage().open()) {
            Sample sample = sample(stage, 4);
            edges = Frames.pixels(sample.need(Keys.FRAME));
            labels = Frames.pixels(sample.need(Keys.LABELS));
            stage.feed(sample);
            stage.finish();
        }
        DrawingPairs pairs = DrawingPairs.open(folder.resolve("drawings"));
        assertThat(pairs.names()).containsExactly("dogs/a4.jpg");
        assertThat(pairs.palette()).isEqualTo(new Palette(3));
        assertThat(pairs.width()).isEqualTo(Preparing.SIDE);
        try (DrawingPairs.Reader reader = pairs.reader()) {
            byte[] readEdges = new byte[edges.length];
            byte[] readLabels = new byte[labels.length];
            reader.read(0, readEdges, readLabels);
            assertThat(readEdges).isEqualTo(edges);
            assertThat(readLabels).isEqualTo(labels);
        }
    }

    @Test
    void pairsThatAreThereStay() throws Exception {
        try (StageHarness stage = stage().open()) {
            stage.feed(sample(stage, 1));
            stage.finish();
        }
        Path labels = folder.resolve("drawings/dogs/a1.jpg-labels.png");
        Files.setLastModifiedTime(labels, FileTime.fromMillis(1_000_000));
        try (StageHarness stage = stage().open()) {
            stage.feed(sample(stage, 1));
            stage.feed(sample(stage, 2));
            stage.finish();
        }
        assertThat(Files.getLastModifiedTime(labels).toMillis()).isEqualTo(1_000_000);
        assertThat(DrawingPairs.open(folder.resolve("drawings")).names()).hasSize(2);
    }

    @Test
    void anotherPaletteNeedsAnotherFolder() throws Exception {
        try (StageHarness stage = stage().open()) {
            stage.feed(sample(stage, 1));
            stage.finish();
        }
        try (StageHarness stage = stage().open()) {
            assertThatThrownBy(() -> stage.feed(Preparing.pair(stage, "b", 2, new Palette(4))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("\"values\": 3")
                    .hasMessageContaining("choose another directory");
        }
    }

    @Test
    void namesCannotLeadOutOfTheFolder() throws Exception {
        try (StageHarness stage = stage().open()) {
            stage.feed(Preparing.pair(stage, "../outside.png", 1, new Palette(3)));
            stage.feed(Preparing.pair(stage, "x".repeat(250), 1, new Palette(3)));
            stage.finish();
            assertThat(stage.setAside()).hasSize(1);
        }
        String[] kept = folder.resolve("drawings").toFile().list((place, name) -> name.endsWith("-labels.png"));
        assertThat(kept).singleElement().asString().matches("x{230}~[0-9a-f]{8}-labels[.]png");
        assertThat(folder.resolve("outside.png-labels.png")).doesNotExist();
    }

    @Test
    void aFullPipelineIsTheSameWhetherInterruptedOrNot() throws Exception {
        Path whole = Files.createDirectories(folder.resolve("whole"));
        Path twice = Files.createDirectories(folder.resolve("twice"));
        for (int i = 0; i < 6; i++) {
            Frames.write(whole.resolve("photos/" + i + ".png"), 140, 150, i);
            if (i % 2 == 0) Frames.write(twice.resolve("photos/" + i + ".png"), 140, 150, i);
        }
        Preparing.run(whole);
        Preparing.run(twice);
        for (int i = 1; i < 6; i += 2) Frames.write(twice.resolve("photos/" + i + ".png"), 140, 150, i);
        Path killed = PartialName.beside(twice.resolve("drawings/1.png-labels.png"));
        Files.writeString(killed, "what a killed process leaves");
        Preparing.run(twice);
        Files.delete(killed); // as a new run does at its start
        assertThat(Preparing.files(twice.resolve("drawings"))).isEqualTo(Preparing.files(whole.resolve("drawings")));
        assertThat(Preparing.files(whole.resolve("drawings"))).hasSize(13);
    }
}
