package io.saccade.plugin.wav2liptraining.generator;

import static io.saccade.plugin.torch.onnx.OnnxGraph.BATCH;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.blocks.Activation;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Conv2d;
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
import io.saccade.plugin.wav2liptraining.network.SoundEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Wav2Lip's generator. Input: a face whose lower half is dark, another picture of the same face, and 200 ms of sound;
 * output: the whole face. The face encoder's outputs are passed to the decoder (skip connections).
 */
public final class LipGenerator implements LipNetwork {
    private final List<Sequential> face;
    private final Sequential sound;
    private final List<Sequential> decoder;
    private final Sequential output;

    public LipGenerator(Channels channels, long seed) {
        try (Initializer weights = Initializer.torch(seed)) {
            face = faceEncoder(channels, weights);
            sound = SoundEncoder.of(channels, 1, weights);
            decoder = decoder(channels, weights);
            int last = channels.of(64) + channels.of(16);
            output = Sequential.of(
                    ConvNorm.of(last, channels.of(32), Window.of(3).padding(1), weights),
                    new Conv2d(channels.of(32), 3, Window.of(1), weights),
                    Activation.SIGMOID);
        }
    }

    private static List<Sequential> faceEncoder(Channels channels, Initializer weights) {
        int[] sides = {16, 32, 64, 128, 256, 512};
        int[] residuals = {0, 2, 3, 2, 2, 1};
        List<Sequential> stages = new ArrayList<>();
        stages.add(Sequential.of(ConvNorm.of(6, channels.of(16), Window.of(7).padding(3), weights)));
        for (int i = 1; i < sides.length; i++) {
            int in = channels.of(sides[i - 1]);
            int out = channels.of(sides[i]);
            ConvNorm half = ConvNorm.of(in, out, Window.of(3).stride(2).padding(1), weights);
            stages.add(stage(half, out, residuals[i], weights));
        }
        int c512 = channels.of(512);
        stages.add(Sequential.of(
                ConvNorm.of(c512, c512, Window.of(3), weights), ConvNorm.of(c512, c512, Window.of(1), weights)));
        return stages;
    }

    private static List<Sequential> decoder(Channels channels, Initializer weights) {
        int[] outs = {512, 512, 512, 384, 256, 128, 64};
        int[] skips = {512, 512, 256, 128, 64, 32};
        List<Sequential> stages = new ArrayList<>();
        int c512 = channels.of(512);
        stages.add(Sequential.of(ConvNorm.of(c512, c512, Window.of(1), weights)));
        for (int i = 1; i < outs.length; i++) {
            int in = channels.of(outs[i - 1]) + channels.of(skips[i - 1]);
            int out = channels.of(outs[i]);
            Window doubling = Window.of(3).stride(2).padding(1);
            ConvNorm larger = i == 1
                    ? ConvNorm.transposed(in, out, Window.of(3), 0, weights)
                    : ConvNorm.transposed(in, out, doubling, 1, weights);
            stages.add(stage(larger, out, i == 1 ? 1 : 2, weights));
        }
        return stages;
    }

    private static Sequential stage(ConvNorm first, int channels, int residuals, Initializer weights) {
        List<Block> blocks = new ArrayList<>();
        SoundEncoder.add(blocks, first, channels, residuals, weights);
        return Sequential.of(blocks.toArray(Block[]::new));
    }

    /**
     * Draws faces.
     *
     * @param mel {@code [n, 1, 80, 16]}
     * @param faces {@code [n, 6, 96, 96]}: BGR with the lower half dark, and BGR of the reference face; 0..1
     * @return {@code [n, 3, 96, 96]}, BGR, 0..1
     */
    Tensor forward(Tensor mel, Tensor faces, Pass pass) {
        List<Tensor> seen = new ArrayList<>();
        Tensor value = faces;
        for (Sequential stage : face) {
            value = stage.forward(value, pass);
            seen.add(value);
        }
        value = sound.forward(mel, pass);
        for (int i = 0; i < decoder.size(); i++) {
            value = decoder.get(i).forward(value, pass);
            value = torch.cat(new TensorVector(value, seen.get(seen.size() - 1 - i)), 1);
        }
        return output.forward(value, pass);
    }

    /** Writes the network for {@code lip-sync}, with the input and output names and shapes of Wav2Lip's generator. */
    public void write(Path file, Map<String, String> notes) throws IOException {
        OnnxGraph graph = new OnnxGraph("wav2lip");
        OnnxValue mel = graph.input("mel_spectrogram", BATCH, 1, 80, 16);
        OnnxValue faces = graph.input("video_frames", BATCH, 6, 96, 96);
        List<OnnxValue> seen = new ArrayList<>();
        OnnxValue value = faces;
        for (Sequential stage : face) {
            value = stage.toOnnx(graph, value);
            seen.add(value);
        }
        value = sound.toOnnx(graph, mel);
        for (int i = 0; i < decoder.size(); i++) {
            value = decoder.get(i).toOnnx(graph, value);
            value = graph.node("Concat").integer("axis", 1).of(value, seen.get(seen.size() - 1 - i));
        }
        graph.output("predicted_frames", output.toOnnx(graph, value), BATCH, 3, 96, 96);
        notes.forEach(graph::note);
        OnnxFile.write(graph, file);
    }

    /** Returns {@code face.I.J…}, {@code audio.J…}, {@code decoder.I.J…}, {@code output.J…}. */
    @Override
    public List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        LipNetwork.addAll(tensors, "face", face);
        LipNetwork.addAll(tensors, "audio", sound);
        LipNetwork.addAll(tensors, "decoder", decoder);
        LipNetwork.addAll(tensors, "output", output);
        return tensors;
    }
}
