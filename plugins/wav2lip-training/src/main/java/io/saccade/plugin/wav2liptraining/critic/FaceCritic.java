package io.saccade.plugin.wav2liptraining.critic;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.blocks.Activation;
import io.saccade.plugin.torch.blocks.Conv2d;
import io.saccade.plugin.torch.blocks.Initializer;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.blocks.Window;
import io.saccade.plugin.wav2liptraining.Channels;
import io.saccade.plugin.wav2liptraining.network.LipNetwork;
import io.saccade.plugin.wav2liptraining.network.PublishedWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.Tensor;

/**
 * Wav2Lip's critic (discriminator): how likely it is that the lower half of a face was filmed and not drawn.
 * Convolutions without batch norm, so that the pictures of a batch do not affect one another.
 */
public final class FaceCritic implements LipNetwork {
    /**
     * The critic's stages have two blocks each, except for the first, which has one; here the blocks are numbered
     * consecutively.
     */
    private static final Pattern STAGE =
            Pattern.compile("face_encoder_blocks\\.(\\d+)\\.(\\d+)\\.conv_block\\.0\\.(.*)");

    private final List<Conv2d> face = new ArrayList<>();
    private final Conv2d score;

    public FaceCritic(Channels channels, long seed) {
        int[] outs = {32, 64, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512};
        List<Window> windows = windows();
        try (Initializer weights = Initializer.torch(seed)) {
            int in = 3;
            for (int i = 0; i < outs.length; i++) {
                int out = channels.of(outs[i]);
                face.add(new Conv2d(in, out, windows.get(i), weights));
                in = out;
            }
            score = new Conv2d(in, 1, Window.of(1), weights);
        }
    }

    private static List<Window> windows() {
        Window five = Window.of(5).padding(2);
        Window three = Window.of(3).padding(1);
        return List.of(
                Window.of(7).padding(3),
                five.stride(1, 2),
                five,
                five.stride(2),
                five,
                five.stride(2),
                five,
                three.stride(2),
                three,
                three.stride(2),
                three,
                Window.of(3),
                Window.of(1));
    }

    /**
     * Evaluates pictures.
     *
     * @param lower {@code [n, 3, 48, 96]}: the lower halves of faces, BGR, 0..1
     * @return {@code [n, 1]}: 1 filmed, 0 drawn
     */
    public Tensor forward(Tensor lower, Pass pass) {
        Tensor value = lower;
        for (Conv2d conv : face) value = Activation.LEAKY_RELU.forward(conv.forward(value, pass), pass);
        return Activation.SIGMOID.forward(score.forward(value, pass), pass).view(-1, 1);
    }

    @Override
    public String ownName(String published) {
        return nameOf(published);
    }

    public static String nameOf(String published) {
        Matcher stage = STAGE.matcher(PublishedWeights.withoutModule(published));
        if (!stage.matches()) return PublishedWeights.ownName(published);
        int block = Math.max(0, 2 * Integer.parseInt(stage.group(1)) - 1) + Integer.parseInt(stage.group(2));
        return "face." + block + ".conv." + stage.group(3);
    }

    /** Returns {@code face.J.conv…} and {@code score…}. */
    @Override
    public List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        for (int i = 0; i < face.size(); i++) LipNetwork.addAll(tensors, "face." + i + ".conv", face.get(i));
        LipNetwork.addAll(tensors, "score", score);
        return tensors;
    }
}
