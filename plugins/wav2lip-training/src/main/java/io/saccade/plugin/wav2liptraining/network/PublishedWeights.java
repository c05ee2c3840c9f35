package io.saccade.plugin.wav2liptraining.network;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads weights from NumPy archives, with our names or those of the published PyTorch checkpoints
 * ({@code face_encoder_blocks.1.0.conv_block.0.weight}). To write such an archive:
 *
 * <pre>{@code
 * state = torch.load("wav2lip.pth", map_location="cpu")["state_dict"]
 * numpy.savez("wav2lip.npz", **{name: tensor.numpy() for name, tensor in state.items()})
 * }</pre>
 */
public final class PublishedWeights {
    private PublishedWeights() {}

    /**
     * Fills a network.
     *
     * @throws IOException when a weight is missing or has another shape, as in the file of another network
     */
    public static void read(Path file, LipNetwork network) throws IOException {
        Map<String, NumpyArchive.Array> arrays = new HashMap<>();
        NumpyArchive.read(file).forEach((name, array) -> arrays.put(network.ownName(name), array));
        for (NamedTensor weight : network.tensors()) fill(file, weight, arrays.get(weight.name()));
    }

    private static void fill(Path file, NamedTensor weight, NumpyArchive.@Nullable Array array) throws IOException {
        if (array == null) {
            throw new InvalidInputException(
                    file + " has no weight " + weight.name() + "; check that the file belongs to this network");
        }
        if (!Arrays.equals(array.shape(), weight.tensor().shape())) {
            throw new InvalidInputException(file + ": the weight " + weight.name() + " has the shape "
                    + Arrays.toString(array.shape()) + ", but the network needs "
                    + Arrays.toString(weight.tensor().shape()) + "; set 'width' to that of the weights");
        }
        Tensors.fill(weight.tensor(), array.values());
    }

    /** Converts a published name to ours. */
    public static String ownName(String published) {
        return withoutModule(published)
                .replace("face_encoder_blocks.", "face.")
                .replace("face_decoder_blocks.", "decoder.")
                .replace("face_encoder.", "face.")
                .replace("audio_encoder.", "audio.")
                .replace("output_block.", "output.")
                .replace("binary_pred.0.", "score.")
                .replace("conv_block.0.", "conv.")
                .replace("conv_block.1.", "norm.");
    }

    /** Removes the prefix of a network that was saved as {@code DataParallel}. */
    public static String withoutModule(String published) {
        return published.startsWith("module.") ? published.substring("module.".length()) : published;
    }
}
