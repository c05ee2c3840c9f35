package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.training.EpochSchedule;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs trainings for tests. */
final class Training {
    private Training() {}

    static LineDrawingSettings settings(Path data, Preset preset, int channels, int epochs) {
        return settings(data, preset, channels, epochs, Optional.empty());
    }

    static LineDrawingSettings settings(Path data, Preset preset, int channels, int epochs, Optional<Path> checkpoint) {
        return new LineDrawingSettings(
                data,
                Path.of("drawing.onnx"),
                preset,
                Optional.of(channels),
                new EpochSchedule(
                        Optional.of(epochs), Optional.empty(), Optional.empty(), Optional.of(.2), Optional.empty()),
                0,
                Optional.empty(),
                Optional.of(Path.of("sheets")),
                new Workplace(checkpoint, new TorchOptions(1, "cpu")));
    }

    static StageBuilder<LineDrawingSettings> of(LineDrawingSettings settings, Path folder) {
        return StageBuilder.of(new LineDrawingTrainerFactory(), settings).in(folder);
    }

    /** Trains to the end, writes the network, and returns the epochs' metrics. */
    static List<Map<String, Double>> run(LineDrawingSettings settings, Path folder) throws Exception {
        List<Map<String, Double>> epochs = new ArrayList<>();
        try (StageHarness harness = of(settings, folder).open()) {
            for (Optional<Sample> sample = harness.read(); sample.isPresent(); sample = harness.read()) {
                sample.get().get(Keys.METRICS).ifPresent(metrics -> epochs.add(metrics.values()));
                harness.forget();
            }
            harness.finish();
        }
        return epochs;
    }

    /** Returns all bytes of the network except for the date in it. */
    static String networkWithoutDate(Path folder) throws IOException {
        String bytes = Files.readString(folder.resolve("drawing.onnx"), StandardCharsets.ISO_8859_1);
        return bytes.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "date");
    }
}
