package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import io.saccade.plugin.wav2liptraining.QuantizeSettings;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.bytedeco.javacpp.PointerScope;

/** Runs {@code quantize} for tests. */
final class Quantizing {
    private static final long[] MARGIN = {1, 1, 1, 1};

    private Quantizing() {}

    static QuantizeSettings settings(String model, String data, String output, boolean keep) {
        return new QuantizeSettings(
                Path.of(model),
                Path.of(data),
                Optional.empty(),
                Path.of(output),
                true,
                keep,
                3,
                new OnnxOptions("cpu", false, 1));
    }

    /** Runs to the end and returns the last METRICS. */
    static Map<String, Double> run(QuantizeSettings settings, Path folder, LongSupplier clock) throws Exception {
        Map<String, Double> measured = Map.of();
        try (StageHarness trainer = StageBuilder.of(new QuantizeFactory(), settings)
                .in(folder)
                .clock(clock)
                .open()) {
            for (Optional<Sample> round = trainer.read(); round.isPresent(); round = trainer.read()) {
                measured = round.get().get(Keys.METRICS).map(Metrics::values).orElse(measured);
                trainer.forget();
            }
            trainer.finish();
        }
        return measured;
    }

    /**
     * Writes a generator of three convolutions for faces of any size, which ignores the sound.
     *
     * @param batch the only batch it accepts; 0: any
     */
    static void writeGenerator(Path file, int side, int batch) throws Exception {
        long items = batch == 0 ? OnnxGraph.BATCH : batch;
        Random random = new Random(1);
        try (PointerScope scope = new PointerScope()) {
            OnnxGraph graph = new OnnxGraph("lips");
            graph.input("sound", items, 1, 80, 16);
            OnnxValue faces = graph.input("faces", items, 6, side, side);
            OnnxValue one = graph.node("Relu").of(convolution(graph, faces, 6, 8, random));
            OnnxValue two = graph.node("Relu").of(convolution(graph, one, 8, 8, random));
            OnnxValue drawn = graph.node("Sigmoid").of(convolution(graph, two, 8, 3, random));
            graph.output("drawn", drawn, items, 3, side, side);
            OnnxFile.write(graph, file);
        }
    }

    private static OnnxValue convolution(OnnxGraph graph, OnnxValue input, int from, int to, Random random) {
        float[] weights = new float[to * from * 9];
        for (int i = 0; i < weights.length; i++) weights[i] = (float) random.nextGaussian() / 8;
        OnnxValue kernel = graph.weight("kernel" + to + from, Tensors.of(weights, to, from, 3, 3));
        return graph.node("Conv").ints("pads", MARGIN).of(input, kernel);
    }
}
