package io.saccade.plugin.wav2liptraining.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.GazeTrainerSettings;
import io.saccade.plugin.gazetraining.Geometry;
import io.saccade.plugin.gazetraining.Preset;
import io.saccade.plugin.gazetraining.training.GazeTrainerFactory;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.training.EpochSchedule;
import io.saccade.plugin.wav2liptraining.DemoTalkers;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trains gaze networks of both presets on drawn eyes, without and with geometry, and quantizes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantizedGazeTest {
    private Path folder;

    @BeforeAll
    void draw(@TempDir Path place) throws Exception {
        folder = place;
        Natives.loadTorch();
        GazeClicksFolder.write(folder.resolve("clicks"), 60, true);
        GazeClicksFolder.write(folder.resolve("pictures"), 60, false);
        GazeClicksFolder.write(folder.resolve("few"), 12, true);
    }

    private void train(Preset preset, Geometry geometry, int epochs, String name) throws Exception {
        EpochSchedule schedule = new EpochSchedule(
                Optional.of(epochs), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        GazeTrainerSettings settings = new GazeTrainerSettings(
                Path.of("clicks"),
                Path.of(name),
                Optional.empty(),
                0,
                new GazeRecipe(preset, schedule, geometry, 0),
                new Workplace(Optional.empty(), new TorchOptions(1, "cpu")));
        try (StageHarness trainer =
                StageBuilder.of(new GazeTrainerFactory(), settings).in(folder).open()) {
            while (trainer.read().isPresent()) trainer.forget();
            trainer.finish();
        }
    }

    @ParameterizedTest
    @CsvSource({"ARTICLE, NEVER, 2", "ARTICLE, AUTO, 2", "BEST, NEVER, 1", "BEST, AUTO, 1"})
    void estimatesStayWhereTheyWere(Preset preset, Geometry geometry, int convolutions) throws Exception {
        String name = preset + "-" + geometry + ".onnx";
        train(preset, geometry, 40, name);
        Map<String, Double> measured =
                Quantizing.run(Quantizing.settings(name, "clicks", "bytes-" + name, true), folder, System::nanoTime);
        System.out.println(name + " " + measured);
        assertThat(measured.get("convolutions")).isEqualTo(convolutions);
        assertThat(measured.get("shiftPx")).isBetween(.0001, 15.0); // of a diagonal of 1118 pixels
        assertThat(measured.get("largestShiftPx"))
                .isGreaterThanOrEqualTo(measured.get("shiftPx"))
                .isLessThan(60);
        try (OnnxModel bytes = OnnxModel.open(
                folder.resolve("bytes-" + name), new OnnxOptions("cpu", false, 1), System.getLogger("test"))) {
            assertThat(bytes.metadata())
                    .containsKeys(
                            "saccade.quantized.shiftPx",
                            "saccade.quantized.largestShiftPx",
                            "saccade.quantized.speedup")
                    .containsEntry("saccade.screen", GazeClicksFolder.SCREEN);
        }
    }

    @Test
    void namesWrongData() throws Exception {
        train(Preset.ARTICLE, Geometry.AUTO, 1, "gaze.onnx");
        assertRefused("gaze.onnx", "pictures", "there are 0 clicks in", "tell where the eyes were", "at least 30");
        assertRefused("gaze.onnx", "few", "there are 12 clicks in", "at least 30 are needed");
        DemoTalkers.make(folder, DemoTalkers.people(2, 1, 1), .5, 0);
        assertRefused("gaze.onnx", "talkers", "gaze.onnx can't be calibrated with the films", "folder of clicks");
        Quantizing.writeGenerator(folder.resolve("lips.onnx"), 96, 0);
        assertRefused("lips.onnx", "clicks", "lips.onnx can't be calibrated with the clicks", "set 'data' to films");
    }

    private void assertRefused(String model, String data, String... words) {
        assertThatThrownBy(() ->
                        Quantizing.run(Quantizing.settings(model, data, "x.onnx", true), folder, System::nanoTime))
                .hasMessageContainingAll(words);
        assertThat(Files.exists(folder.resolve("x.onnx"))).isFalse();
    }
}
