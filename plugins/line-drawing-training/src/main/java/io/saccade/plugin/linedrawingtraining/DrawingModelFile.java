package io.saccade.plugin.linedrawingtraining;

import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Softmax;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes a network for {@code colorize}: {@code drawing [n, 1, side, side]}, 1 on the lines and 0 elsewhere, to
 * {@code colors [n, c, side, side]}, the likelihood of each colour of the palette. The file's metadata contains the
 * preset, the number of pairs, the accuracy on held-out pairs and the date.
 */
final class DrawingModelFile {
    static final String WEIGHTS = ".data";

    private DrawingModelFile() {}

    /**
     * Writes the network. Weights that are too large for one file or for Java's heap go to a second file.
     *
     * @param output returns the path to write to now for a final path
     */
    static void write(
            Block network,
            DrawingData data,
            Preset preset,
            Optional<Judgement> judgement,
            Path model,
            UnaryOperator<Path> output)
            throws IOException {
        OnnxGraph graph = graph(network, data, preset, judgement);
        if (graph.weightBytes() <= largestInside()) {
            OnnxFile.write(graph, output.apply(model));
        } else {
            Path weights = model.resolveSibling(model.getFileName() + WEIGHTS);
            OnnxFile.writeWithWeights(
                    graph, output.apply(model), output.apply(weights), String.valueOf(weights.getFileName()));
        }
    }

    /** A single file is built in Java's heap, of which it may take a quarter. */
    private static long largestInside() {
        return Math.min(OnnxFile.LARGEST_INSIDE, Runtime.getRuntime().maxMemory() / 4);
    }

    private static OnnxGraph graph(Block network, DrawingData data, Preset preset, Optional<Judgement> judgement) {
        OnnxGraph graph = new OnnxGraph("line-drawing");
        int side = data.side();
        OnnxValue drawing = graph.input("drawing", OnnxGraph.BATCH, 1, side, side);
        OnnxValue likely = new Softmax(1).toOnnx(graph, network.toOnnx(graph, drawing));
        graph.output("colors", likely, OnnxGraph.BATCH, data.colors(), side, side);
        graph.note("saccade.preset", preset.toString());
        graph.note("saccade.samples", String.valueOf(data.size()));
        graph.note("saccade.date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        judgement.ifPresent(
                known -> graph.note("saccade.accuracy", String.format(Locale.ROOT, "%.4f", known.accuracy())));
        return graph;
    }
}
