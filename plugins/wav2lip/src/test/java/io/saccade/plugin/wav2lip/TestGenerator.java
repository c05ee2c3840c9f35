package io.saccade.plugin.wav2lip;

import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes networks with a generator's inputs and output that return the input face, brighter for louder sound: they add
 * the mean of the sound divided by 8.
 */
final class TestGenerator {
    private static final long[] MEL = {1, 80, 16};
    private static final long[] FACES = {6, 96, 96};

    private TestGenerator() {}

    /** Accepts any number of faces. */
    static Path write(Path file) throws IOException {
        return write(file, OnnxGraph.BATCH, "mel_spectrogram", "video_frames");
    }

    /**
     * The sound is the first input.
     *
     * @param batch the number of faces that it accepts
     */
    static Path write(Path file, long batch, String mel, String faces) throws IOException {
        OnnxGraph graph = new OnnxGraph("generator");
        OnnxValue heard = graph.input(mel, shape(batch, MEL));
        OnnxValue seen = graph.input(faces, shape(batch, FACES));
        return finish(graph, heard, seen, batch, file);
    }

    /** The sound is the last input. */
    static Path writeFacesFirst(Path file, String faces, String mel) throws IOException {
        OnnxGraph graph = new OnnxGraph("generator");
        OnnxValue seen = graph.input(faces, shape(OnnxGraph.BATCH, FACES));
        OnnxValue heard = graph.input(mel, shape(OnnxGraph.BATCH, MEL));
        return finish(graph, heard, seen, OnnxGraph.BATCH, file);
    }

    /** Leaves its shapes open, as some exporters do. */
    static Path writeOpen(Path file, String first, String second, boolean soundFirst) throws IOException {
        OnnxGraph graph = new OnnxGraph("generator");
        OnnxValue one = graph.input(first, -1, -1, -1, -1);
        OnnxValue other = graph.input(second, -1, -1, -1, -1);
        return finish(graph, soundFirst ? one : other, soundFirst ? other : one, OnnxGraph.BATCH, file);
    }

    private static long[] shape(long batch, long... rest) {
        return new long[] {batch, rest[0], rest[1], rest[2]};
    }

    /** Accepts faces of another size, and returns them brighter for louder sound. */
    static Path writeOfSize(Path file, int side) throws IOException {
        OnnxGraph graph = new OnnxGraph("generator");
        OnnxValue heard = graph.input("mel", shape(OnnxGraph.BATCH, MEL));
        OnnxValue seen = graph.input("faces", OnnxGraph.BATCH, 6, side, side);
        OnnxValue loudness = graph.node("ReduceMean").ints("axes", 1, 2, 3).of(heard);
        OnnxValue change = graph.node("Div").of(loudness, graph.number(8));
        OnnxValue face = graph.node("Gather").integer("axis", 1).of(seen, graph.integers(3, 4, 5));
        graph.output("drawn", graph.node("Add").of(face, change), OnnxGraph.BATCH, 3, side, side);
        OnnxFile.write(graph, file);
        return file;
    }

    /** Returns the input face blurred and darker, whatever the sound. */
    static Path writeBlurred(Path file) throws IOException {
        OnnxGraph graph = new OnnxGraph("generator");
        OnnxValue heard = graph.input("mel", shape(OnnxGraph.BATCH, MEL));
        OnnxValue seen = graph.input("faces", shape(OnnxGraph.BATCH, FACES));
        OnnxValue face = graph.node("Gather").integer("axis", 1).of(seen, graph.integers(3, 4, 5));
        OnnxValue soft = graph.node("AveragePool")
                .ints("kernel_shape", 7, 7)
                .ints("pads", 3, 3, 3, 3)
                .of(face);
        OnnxValue silence = graph.node("Mul")
                .of(graph.node("ReduceMean").ints("axes", 1, 2, 3).of(heard), graph.number(0));
        OnnxValue dark = graph.node("Mul").of(soft, graph.number(.85f));
        graph.output("drawn", graph.node("Add").of(dark, silence), OnnxGraph.BATCH, 3, 96, 96);
        OnnxFile.write(graph, file);
        return file;
    }

    private static Path finish(OnnxGraph graph, OnnxValue heard, OnnxValue seen, long batch, Path file)
            throws IOException {
        OnnxValue loudness = graph.node("ReduceMean").ints("axes", 1, 2, 3).of(heard);
        OnnxValue change = graph.node("Div").of(loudness, graph.number(8));
        OnnxValue face = graph.node("Gather").integer("axis", 1).of(seen, graph.integers(3, 4, 5));
        graph.output("predicted_frames", graph.node("Add").of(face, change), batch, 3, 96, 96);
        OnnxFile.write(graph, file);
        return file;
    }
}
