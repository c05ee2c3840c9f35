package io.saccade.plugin.wav2liptraining.expert;

import static io.saccade.plugin.torch.onnx.OnnxGraph.BATCH;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.ConvNorm;
import io.saccade.plugin.torch.blocks.Initializer;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.blocks.Window;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import io.saccade.plugin.wav2liptraining.Channels;
import io.saccade.plugin.wav2liptraining.network.LipNetwork;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import io.saccade.plugin.wav2liptraining.network.PublishedWeights;
import io.saccade.plugin.wav2liptraining.network.SoundEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Wav2Lip's sync expert: maps five lower halves of a face, and 200 ms of sound, to embeddings that are close when lips
 * and sound belong together. Both come out of a ReLU, so their cosine is 0 to 1.
 */
public final class SyncExpert implements LipNetwork {
    /** As in torch's {@code normalize}. */
    private static final float LEAST_LENGTH = 1e-12f;

    private final Sequential face;
    private final Sequential sound;
    private final int size;

    public SyncExpert(Channels channels, long seed) {
        size = channels.of(512);
        try (Initializer weights = Initializer.torch(seed)) {
            face = faceEncoder(channels, weights);
            sound = SoundEncoder.of(channels, 2, weights);
        }
    }

    /** Creates an expert with the weights of an archive, and of their width. The caller closes it. */
    public static SyncExpert of(Path file) throws IOException {
        for (Map.Entry<String, NumpyArchive.Array> entry :
                NumpyArchive.read(file).entrySet()) {
            if (!PublishedWeights.ownName(entry.getKey()).equals("audio.0.conv.bias")) continue;
            SyncExpert expert = new SyncExpert(new Channels(entry.getValue().shape()[0] / 32.0), 0);
            try {
                PublishedWeights.read(file, expert);
                return expert;
            } catch (IOException e) {
                expert.close();
                throw e;
            }
        }
        throw new InvalidInputException(
                file + " holds no weights of a sync expert; the trainer sync-expert writes some");
    }

    private static Sequential faceEncoder(Channels channels, Initializer weights) {
        int c32 = channels.of(32);
        int c64 = channels.of(64);
        int c128 = channels.of(128);
        int c256 = channels.of(256);
        int c512 = channels.of(512);
        Window half = Window.of(3).stride(2).padding(1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(ConvNorm.of(15, c32, Window.of(7).padding(3), weights));
        Window wide = Window.of(5).stride(1, 2).padding(1);
        SoundEncoder.add(blocks, ConvNorm.of(c32, c64, wide, weights), c64, 2, weights);
        SoundEncoder.add(blocks, ConvNorm.of(c64, c128, half, weights), c128, 3, weights);
        SoundEncoder.add(blocks, ConvNorm.of(c128, c256, half, weights), c256, 2, weights);
        SoundEncoder.add(blocks, ConvNorm.of(c256, c512, half, weights), c512, 2, weights);
        blocks.add(ConvNorm.of(c512, c512, half, weights));
        blocks.add(ConvNorm.of(c512, c512, Window.of(3), weights));
        blocks.add(ConvNorm.of(c512, c512, Window.of(1), weights));
        return Sequential.of(blocks.toArray(Block[]::new));
    }

    /**
     * Returns the embedding of lips.
     *
     * @param faces {@code [n, 15, 48, 96]}: BGR of five frames, frame by frame, 0..1
     * @return {@code [n, 512 x width]}, of length 1
     */
    public Tensor ofFaces(Tensor faces, Pass pass) {
        return direction(face.forward(faces, pass));
    }

    /**
     * Returns the embedding of sound.
     *
     * @param mel {@code [n, 1, 80, 16]}
     * @return {@code [n, 512 x width]}, of length 1
     */
    public Tensor ofSound(Tensor mel, Pass pass) {
        return direction(sound.forward(mel, pass));
    }

    private Tensor direction(Tensor encoded) {
        return torch.normalize(encoded.view(-1, size));
    }

    /** Writes the network for {@code sync-score}: both encoders, as two inputs and two outputs. */
    public void write(Path file, Map<String, String> notes) throws IOException {
        OnnxGraph graph = new OnnxGraph("sync-expert");
        OnnxValue mel = graph.input("mel_spectrogram", BATCH, 1, 80, 16);
        OnnxValue faces = graph.input("faces", BATCH, 15, 48, 96);
        graph.output("sound", direction(graph, sound.toOnnx(graph, mel)), BATCH, size);
        graph.output("lips", direction(graph, face.toOnnx(graph, faces)), BATCH, size);
        notes.forEach(graph::note);
        OnnxFile.write(graph, file);
    }

    private OnnxValue direction(OnnxGraph graph, OnnxValue encoded) {
        OnnxValue flat = graph.node("Reshape").of(encoded, graph.integers(-1, size));
        OnnxValue length =
                graph.node("ReduceL2").ints("axes", 1).integer("keepdims", 1).of(flat);
        return graph.node("Div").of(flat, graph.node("Max").of(length, graph.number(LEAST_LENGTH)));
    }

    /** Returns {@code face.J…} and {@code audio.J…}. */
    @Override
    public List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        LipNetwork.addAll(tensors, "face", face);
        LipNetwork.addAll(tensors, "audio", sound);
        return tensors;
    }
}
