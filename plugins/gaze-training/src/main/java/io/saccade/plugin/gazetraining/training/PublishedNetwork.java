package io.saccade.plugin.gazetraining.training;

import io.saccade.api.spi.StageContext;
import io.saccade.plugin.gazetraining.Preset;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The network file that others read while new ones are trained. */
final class PublishedNetwork {
    private final Path file;
    private final Path start;
    private final Preset preset;
    private final StageContext context;
    private final Set<String> trainedOn = new HashSet<>();
    private int replacements;

    private PublishedNetwork(Path file, Path start, Preset preset, StageContext context) {
        this.file = file;
        this.start = start;
        this.preset = preset;
        this.context = context;
    }

    /** @param model the path in the settings: an input of this name is the network until one is published */
    static PublishedNetwork at(Path model, Preset preset, StageContext context) {
        Path file = context.publish(model);
        return new PublishedNetwork(file, input(model, context).orElse(file), preset, context);
    }

    private static Optional<Path> input(Path model, StageContext context) {
        try {
            return Optional.of(context.input(model));
        } catch (IllegalArgumentException e) { // there is no network to start with
            return Optional.empty();
        }
    }

    /** How often a better network was published. */
    int replacements() {
        return replacements;
    }

    /**
     * Measures a finished training and the network that is published now on the same clicks: those that the published
     * one was not trained on, as far as known. Of the new training, each click's estimate comes from the fold that was
     * not trained on it.
     */
    Comparison compare(GazeClicks clicks, GazeTraining training) throws IOException {
        float[] answers = training.heldOut().orElseThrow();
        int[] fresh = IntStream.range(0, clicks.size())
                .filter(i -> !trainedOn.contains(clicks.name(i)))
                .toArray();
        if (fresh.length == 0) fresh = IntStream.range(0, clicks.size()).toArray();
        GazeClicks judges = clicks.part(fresh);
        double[] now = errorsPx(part(answers, fresh), judges);
        Path network = Files.exists(file) ? file : start;
        if (!Files.exists(network)) return Comparison.withoutOther(now);
        try {
            return Comparison.of(errorsPx(answers(network, judges), judges), now);
        } catch (OnnxException e) {
            context.notice("the network " + network + " can't be compared with a new one, so it is replaced: "
                    + e.getMessage());
            return Comparison.withoutOther(now);
        }
    }

    private static double[] errorsPx(float[] answers, GazeClicks clicks) {
        float[] targets = clicks.targets();
        return IntStream.range(0, clicks.size())
                .mapToDouble(i -> GazeError.distancePx(answers, targets, i, clicks.screen()))
                .toArray();
    }

    private static float[] part(float[] answers, int[] numbers) {
        float[] chosen = new float[2 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            chosen[2 * i] = answers[2 * numbers[i]];
            chosen[2 * i + 1] = answers[2 * numbers[i] + 1];
        }
        return chosen;
    }

    private float[] answers(Path network, GazeClicks clicks) throws OnnxException {
        long[] pictures = {clicks.size(), GazeClicks.ROWS, GazeClicks.COLUMNS, GazeClicks.CHANNELS};
        long[] geometry = {clicks.size(), GazeClicks.GEOMETRY};
        try (OnnxModel model = OnnxModel.open(network, new OnnxOptions("cpu", false, 1), context.log())) {
            boolean placed = model.inputs().size() == 2 && clicks.geometry().isPresent();
            if (!placed) model.requireInput(OnnxPort.ANY, GazeClicks.ROWS, GazeClicks.COLUMNS, GazeClicks.CHANNELS);
            model.requireOutput(OnnxPort.ANY, 2);
            try (OnnxBinding binding = placed ? model.bind(pictures, geometry) : model.bind(pictures)) {
                binding.input(0).put(0, clicks.pictureValues());
                if (placed) binding.input(1).put(0, clicks.geometry().orElseThrow());
                binding.run();
                FloatBuffer output = binding.output(0);
                float[] answers = new float[2 * clicks.size()];
                output.get(0, answers);
                return answers;
            }
        }
    }

    /** Publishes the network of a training. */
    void replace(GazeClicks clicks, GazeTraining training) throws IOException {
        GazeModelFile.publish(training.network(), clicks, preset, training.kept(), file);
        trainedOn.clear();
        IntStream.range(0, clicks.size()).mapToObj(clicks::name).forEach(trainedOn::add);
        replacements++;
    }
}
