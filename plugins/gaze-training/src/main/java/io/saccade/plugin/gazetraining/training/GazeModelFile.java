package io.saccade.plugin.gazetraining.training;

import io.saccade.api.files.WholeFile;
import io.saccade.plugin.gazetraining.Preset;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a gaze network: {@code eyes [n, 12, 44, 3]}, BGR, 0..1, left eye first, to {@code gaze [n, 2]}, fractions of
 * the screen, 0..1. A network that uses the place of the head has a second input, {@code geometry [n, 8]}: x, y, width
 * and height of the left and of the right eye's region, in widths of the frame. The file's metadata contains the screen, the number of training clicks, the date, the preset, and
 * the mean error on held-out clicks in pixels.
 */
public final class GazeModelFile {
    private GazeModelFile() {}

    public static void write(Block network, GazeClicks clicks, Preset preset, Optional<GazeError> error, Path file)
            throws IOException {
        OnnxFile.write(graph(network, clicks, preset, error), file);
    }

    /** Replaces the file atomically, for readers that may open it at any time. */
    public static void publish(Block network, GazeClicks clicks, Preset preset, Optional<GazeError> error, Path file)
            throws IOException {
        OnnxGraph graph = graph(network, clicks, preset, error);
        WholeFile.write(file, out -> OnnxFile.write(graph, out));
    }

    private static OnnxGraph graph(Block network, GazeClicks clicks, Preset preset, Optional<GazeError> error) {
        OnnxGraph graph = new OnnxGraph("gaze");
        OnnxValue eyes = graph.input("eyes", OnnxGraph.BATCH, GazeClicks.ROWS, GazeClicks.COLUMNS, GazeClicks.CHANNELS);
        OnnxValue input = clicks.geometry().isPresent() ? withGeometry(graph, eyes) : eyes;
        graph.output("gaze", network.toOnnx(graph, input), OnnxGraph.BATCH, 2);
        graph.note("saccade.screen", clicks.screen().toString());
        graph.note("saccade.samples", String.valueOf(clicks.size()));
        graph.note("saccade.date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        graph.note("saccade.preset", preset.toString());
        error.ifPresent(known -> graph.note("saccade.error_px", String.format(Locale.ROOT, "%.1f", known.meanPx())));
        return graph;
    }

    private static OnnxValue withGeometry(OnnxGraph graph, OnnxValue eyes) {
        OnnxValue geometry = graph.input("geometry", OnnxGraph.BATCH, GazeClicks.GEOMETRY);
        OnnxValue flat = graph.node("Flatten").integer("axis", 1).of(eyes);
        return graph.node("Concat").integer("axis", 1).of(flat, geometry);
    }
}
