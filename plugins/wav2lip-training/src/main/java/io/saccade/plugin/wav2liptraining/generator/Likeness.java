package io.saccade.plugin.wav2liptraining.generator;

import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.wav2liptraining.network.LipLosses;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The pixel loss between drawn faces and the truth. A higher weight of the mouth, which the original does not have,
 * trains lips in fewer steps: they are a fifth of the face, and the network can copy the rest.
 */
final class Likeness implements AutoCloseable {
    /** The mouth in a face of 96x96 pixels: chin to nose and cheek to cheek. */
    private static final int TOP = 54;

    private static final int BOTTOM = 90;
    private static final int LEFT = 24;
    private static final int RIGHT = 72;

    private final @Nullable Tensor weights;

    /** @param mouth weight of a mouth pixel relative to the others; 1: all weigh the same */
    Likeness(double mouth, TorchDevice device) {
        if (mouth == 1) {
            weights = null;
            return;
        }
        try (PointerScope scope = new PointerScope()) {
            Tensor plane = Tensors.of(plane((float) mouth), 1, 1, TalkerWindow.SIDE, TalkerWindow.SIDE);
            weights = Tensors.keep(device.move(plane));
        }
    }

    /** Returns the weights of all pixels, with a mean of 1, so that the scale of the loss stays the same. */
    private static float[] plane(float mouth) {
        int inside = (BOTTOM - TOP) * (RIGHT - LEFT);
        float unit = TalkerWindow.PLANE / (TalkerWindow.PLANE + (mouth - 1) * inside);
        float[] plane = new float[TalkerWindow.PLANE];
        Arrays.fill(plane, unit);
        for (int y = TOP; y < BOTTOM; y++) {
            Arrays.fill(plane, y * TalkerWindow.SIDE + LEFT, y * TalkerWindow.SIDE + RIGHT, mouth * unit);
        }
        return plane;
    }

    /** Returns a scalar, 0..1. */
    Tensor loss(Tensor drawn, Tensor truth) {
        if (weights == null) return LipLosses.reconstruction(drawn, truth);
        return drawn.sub(truth).abs_().mul(weights).mean();
    }

    @Override
    public void close() {
        if (weights != null) weights.close();
    }
}
