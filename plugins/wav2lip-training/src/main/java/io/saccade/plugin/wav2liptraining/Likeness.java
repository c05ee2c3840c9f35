package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * How far drawn faces are from the truth. Where the mouth counts more than the rest, which is ours, lips are
 * learnt sooner: they are a fifth of the face, and all else can be copied.
 */
final class Likeness implements AutoCloseable {
    /** Where the mouth is in a face of 96x96 pixels, chin to nose and cheek to cheek. */
    private static final int TOP = 54;

    private static final int BOTTOM = 90;
    private static final int LEFT = 24;
    private static final int RIGHT = 72;

    private final @Nullable Tensor weights;

    /** @param mouth how many times as much a pixel of the mouth counts as another; 1: all count alike */
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

    /** One in the mean, so that all of it weighs as before. */
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

    /** One number, 0..1. */
    Tensor loss(Tensor drawn, Tensor truth) {
        if (weights == null) return LipLosses.reconstruction(drawn, truth);
        return drawn.sub(truth).abs_().mul(weights).mean();
    }

    @Override
    public void close() {
        if (weights != null) weights.close();
    }
}
