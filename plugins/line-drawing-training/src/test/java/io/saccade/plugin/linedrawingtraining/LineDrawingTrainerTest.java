package io.saccade.plugin.linedrawingtraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.training.CheckpointException;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineDrawingTrainerTest {
    @TempDir
    private static Path shared;

    /** Pairs for presets that accept sides of 64, and for the article's. */
    private static Path data;

    private static Path large;

    @TempDir
    private Path folder;

    @BeforeAll
    static void draw() throws Exception {
        data = DrawnPairs.in(shared.resolve("small"), 40, 64);
        large = DrawnPairs.in(shared.resolve("large"), 10, 128);
    }

    @Test
    void learnsAndTellsOfIt() throws Exception {
        List<Map<String, Double>> epochs = Training.run(Training.settings(data, Preset.BEST, 12, 20), folder);
        assertThat(epochs).hasSize(20);
        assertThat(epochs.get(0))
                .containsOnlyKeys(
                        "epoch", "loss", "validationLoss", "accuracy", "validationAccuracy", "baselineAccuracy");
        assertThat(epochs.get(19).get("loss")).isLessThan(.7 * epochs.get(0).get("loss"));
        assertThat(epochs.get(19).get("accuracy")).isBetween(epochs.get(0).get("accuracy"), 1.0);
        assertThat(folder.resolve("sheets/epoch-020.png")).isNotEmptyFile();
        assertThat(folder.resolve("drawing.onnx")).isNotEmptyFile();
        assertThat(folder.resolve("drawing.onnx.data")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void goesOnToTheSameBits(Preset preset) throws Exception {
        Optional<Path> checkpoint = Optional.of(Path.of("checkpoint"));
        Path pairs = preset == Preset.ARTICLE ? large : data;
        LineDrawingSettings settings = Training.settings(pairs, preset, 12, 3, checkpoint);
        Path whole = Files.createDirectory(folder.resolve("whole"));
        List<Map<String, Double>> epochs = Training.run(settings, whole);
        Path pieces = Files.createDirectory(folder.resolve("pieces"));
        for (int rounds = 0; rounds < 3; rounds++) {
            try (StageHarness harness = Training.of(settings, pieces).open()) {
                for (int i = 0; i < rounds; i++) harness.read();
            }
        }
        List<Map<String, Double>> last = Training.run(settings, pieces);
        assertThat(Training.networkWithoutDate(pieces)).isEqualTo(Training.networkWithoutDate(whole));
        if (!last.isEmpty()) assertThat(last.get(last.size() - 1)).isEqualTo(epochs.get(2));
    }

    @Test
    void refusesTheCheckpointOfOtherPairs() throws Exception {
        Optional<Path> checkpoint = Optional.of(Path.of("checkpoint"));
        try (StageHarness harness = Training.of(Training.settings(data, Preset.BEST, 8, 9, checkpoint), folder)
                .open()) {
            harness.read();
        }
        Path other = DrawnPairs.in(folder, 20, 64);
        assertThatThrownBy(() -> Training.of(Training.settings(other, Preset.BEST, 8, 9, checkpoint), folder)
                        .open())
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("data was");
    }

    @Test
    void saysThatTheMachineIsTooSmall() {
        NetworkSize size = NetworkSize.of(new ArticleTable(ArticleLayer.all(128, 27, 2187)));
        MemoryNeed need = new MemoryNeed(size, 2, false);
        assertThat(need.bytes()).isBetween(5_000_000_000L, 16_000_000_000L);
        need.require(16_000_000_000L, 2187);
        assertThatThrownBy(() -> need.require(3_100_000_000L, 2187))
                .hasMessageContaining("not enough memory")
                .hasMessageContaining("290,650,308 parameters")
                .hasMessageContaining("4.7 GB")
                .hasMessageContaining("3.1 GB are free")
                .hasMessageContaining("'max-channels' to less than 2187");
    }

    @Test
    void saysWhichDrawingsItTakes() throws Exception {
        Path small = DrawnPairs.in(Files.createDirectory(folder.resolve("small")), 4, 64);
        assertThatThrownBy(() -> Training.of(Training.settings(small, Preset.ARTICLE, 8, 1), folder)
                        .open())
                .hasMessageContaining("are 64x64 pixels large")
                .hasMessageContaining("needs a multiple of 128");
        assertThatThrownBy(() -> Training.of(Training.settings(folder, Preset.BEST, 8, 1), folder)
                        .open())
                .hasMessageContaining("there is no palette.json")
                .hasMessageContaining("saccade run prepare-drawings");
    }

    @Test
    void rareColorsCountMoreWhereAsked() {
        ColorFrequencies colors = new ColorFrequencies(new long[] {90, 10, 0});
        assertThat(colors.mostFrequent()).isZero();
        assertThat(colors.weights(0)).containsExactly(1, 1, 1);
        float[] equal = colors.weights(1);
        assertThat(90 * equal[0]).isCloseTo(10 * equal[1], within(.01f));
        assertThat(equal[2]).isZero();
    }

    /** Checkpoints of version 0.1.0 have these names and values. */
    @Test
    void theIdentityOfATrainingStaysAsInEarlierVersions() {
        LineDrawingSettings settings = Training.settings(Path.of("pairs"), Preset.BEST, 9, 7, Optional.empty());
        assertThat(settings.identity().values())
                .containsOnly(
                        entry("preset", "best"),
                        entry("max-channels", "9"),
                        entry("epochs", "7"),
                        entry("batch-size", "8"),
                        entry("learning-rate", "0.003"),
                        entry("validation", "0.2"),
                        entry("class-weights", "0.0"),
                        entry("crop", "none"),
                        entry("patience", "0"));
    }
}
