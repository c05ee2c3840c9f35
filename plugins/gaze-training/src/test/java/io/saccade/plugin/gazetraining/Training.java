package io.saccade.plugin.gazetraining;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.training.GazeTrainerFactory;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.training.EpochSchedule;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Runs trainings for tests. */
final class Training {
    private Training() {}

    static GazeTrainerSettings settings(Path data, Preset preset, int epochs) {
        return settings(data, preset, epochs, Optional.empty(), Optional.empty());
    }

    static GazeTrainerSettings settings(
            Path data, Preset preset, int epochs, Optional<Double> validation, Optional<Path> checkpoint) {
        return settings(data, recipe(preset, epochs, 0, validation, Optional.empty()), checkpoint);
    }

    static GazeTrainerSettings settings(Path data, GazeRecipe recipe, Optional<Path> checkpoint) {
        return settings(data, Optional.of(DrawnClicks.SCREEN), recipe, checkpoint);
    }

    static GazeTrainerSettings settings(
            Path data, Optional<String> screen, GazeRecipe recipe, Optional<Path> checkpoint) {
        return new GazeTrainerSettings(
                data, Path.of("gaze.onnx"), screen, 0, recipe, new Workplace(checkpoint, new TorchOptions(1, "cpu")));
    }

    /** Settings that train the best network after so many new clicks. */
    static GazeTrainerSettings following(Path data, int follow, int epochs) {
        return new GazeTrainerSettings(
                data,
                Path.of("gaze.onnx"),
                Optional.of(DrawnClicks.SCREEN),
                follow,
                recipe(Preset.BEST, epochs, 0, Optional.empty(), Optional.empty()),
                new Workplace(Optional.empty(), new TorchOptions(1, "cpu")));
    }

    static GazeRecipe recipe(
            Preset preset, int epochs, double noise, Optional<Double> validation, Optional<Integer> patience) {
        EpochSchedule schedule =
                new EpochSchedule(Optional.of(epochs), Optional.empty(), Optional.empty(), validation, patience);
        return new GazeRecipe(preset, schedule, Geometry.AUTO, noise);
    }

    static StageBuilder<GazeTrainerSettings> of(GazeTrainerSettings settings, Path folder) {
        return StageBuilder.of(new GazeTrainerFactory(), settings).in(folder);
    }

    /** Trains to the end and writes the network. */
    static void run(GazeTrainerSettings settings, Path folder) throws Exception {
        try (StageHarness harness = of(settings, folder).open()) {
            while (harness.read().isPresent()) harness.forget();
            harness.finish();
        }
    }

    /** Reads until the next training of a trainer that follows has ended; returns its metrics. */
    static Map<String, Double> next(StageHarness harness) throws Exception {
        while (true) {
            Sample sample = harness.read().orElseThrow();
            Optional<Metrics> metrics = sample.get(Keys.METRICS);
            harness.forget();
            if (metrics.isPresent()) return metrics.get().values();
        }
    }

    /** Returns all bytes of the network except for the date in it. */
    static String networkWithoutDate(Path folder) throws IOException {
        String bytes = Files.readString(folder.resolve("gaze.onnx"), StandardCharsets.ISO_8859_1);
        return bytes.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "date");
    }

    /** Returns a network's outputs for pictures, x and y alternating. */
    static float[] answers(Path network, GazeClicks clicks) throws Exception {
        long[] pictures = {clicks.size(), GazeClicks.ROWS, GazeClicks.COLUMNS, GazeClicks.CHANNELS};
        long[] geometry = {clicks.size(), GazeClicks.GEOMETRY};
        boolean placed = clicks.geometry().isPresent();
        try (OnnxModel model = OnnxModel.open(network, new OnnxOptions("cpu", false, 1), System.getLogger("network"));
                OnnxBinding binding = placed ? model.bind(pictures, geometry) : model.bind(pictures)) {
            binding.input(0).put(0, clicks.pictureValues());
            clicks.geometry().ifPresent(places -> binding.input(1).put(0, places));
            binding.run();
            FloatBuffer answers = binding.output(0);
            float[] values = new float[2 * clicks.size()];
            answers.get(0, values);
            return values;
        }
    }
}
